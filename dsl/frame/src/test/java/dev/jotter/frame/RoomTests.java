package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.blocks.BlockCsv;
import dev.jotter.frame.internal.csv.CsvReading;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.csv.Sources;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTests {
    private static final long FREE = 2 << 20;
    private static final byte[] THREE_MB = "number\n1234567\n".repeat(210_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static Loaded read(String path) throws IOException {
        return read(path, FREE);
    }

    private static Loaded read(String path, long freed) throws IOException {
        var reading = new CsvReading(Settings.of(), new BlockCsv());
        return Room.text(path, FREE, () -> freed, () -> Sources.of(path), reading::read);
    }

    private static String refused(String what, String found, String path) {
        return """
                The %s not fit into memory.
                Expected at most 2 MB, which is what Java's heap has left, found %s.
                Leave it on disk: lazy("%s").""".formatted(what.formatted(path), found, path);
    }

    private Path gzip(String name, byte[]... members) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            for (var member : members) {
                var packed = new GZIPOutputStream(out);
                packed.write(member);
                packed.finish();
            }
        }
        return file;
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        var path = Files.write(folder.resolve("x.csv"), THREE_MB).toString();

        assertThatThrownBy(() -> read(path)).hasMessage(refused("file %s does", "about 3 MB", path));
    }

    @Test
    void collectsGarbageBeforeItRefuses() throws IOException {
        var path = Files.write(folder.resolve("x.csv"), THREE_MB).toString();

        assertThat(read(path, 4 << 20).table().rowCount()).isEqualTo(419_999);
    }

    @Test
    void addsUpTheFilesOfAPattern() throws IOException {
        for (var name : List.of("a.csv", "b.csv")) {
            Files.write(folder.resolve(name), Arrays.copyOf(THREE_MB, THREE_MB.length / 2));
        }
        var path = folder + "/*.csv";

        assertThatThrownBy(() -> read(path)).hasMessage(refused("files %s do", "about 3 MB", path));
    }

    @Test
    void knowsTheSizeThatAPackedFileTells() throws IOException {
        var gzip = gzip("x.csv.gz", THREE_MB).toString();
        var compressor = new ZstdCompressor();
        var packed = new byte[compressor.maxCompressedLength(THREE_MB.length)];
        var size = compressor.compress(THREE_MB, 0, THREE_MB.length, packed, 0, packed.length);
        var zstd = Files.write(folder.resolve("x.zst"), Arrays.copyOf(packed, size))
                .toString();

        for (var path : List.of(gzip, zstd)) {
            assertThatThrownBy(() -> read(path)).hasMessage(refused("file %s does", "about 3 MB", path));
        }
    }

    /// Tools that pack in parallel write many members, and a last one that is empty.
    @Test
    void countsWhatAPackedFileDoesNotTell() throws IOException {
        var path = gzip("x.csv.gz", THREE_MB, new byte[0]).toString();

        assertThatThrownBy(() -> read(path)).hasMessage(refused("file %s does", "more than 2 MB", path));
    }

    @Test
    void readsPackedFilesThatFit() throws IOException {
        var half = Arrays.copyOf(THREE_MB, THREE_MB.length / 2);

        assertThat(read(gzip("x.csv.gz", half, new byte[0]).toString()).table().rowCount())
                .isEqualTo(209_999);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void breaksOffADownloadThatIsTooLarge(boolean announced) throws IOException {
        var sent = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/x.csv", exchange -> {
            exchange.sendResponseHeaders(200, announced ? THREE_MB.length : 0);
            try (var body = exchange.getResponseBody()) {
                for (var at = 0; at < THREE_MB.length; at += 1000, sent.set(at)) {
                    body.write(THREE_MB, at, Math.min(1000, THREE_MB.length - at));
                }
            }
        });
        server.start();
        try {
            var path = "http://localhost:" + server.getAddress().getPort() + "/x.csv";
            var before = downloads();

            assertThatThrownBy(() -> read(path))
                    .hasMessage(refused("file %s does", announced ? "about 3 MB" : "more than 2 MB", path));
            assertThat(downloads()).isEqualTo(before);
        } finally {
            server.stop(0);
        }
    }

    private static List<String> downloads() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".download"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "x.jsonl", "x.parquet"})
    void saysSoWhenTheHeapIsFullOnTheWay(String name) throws Exception {
        var file = folder.resolve(name);
        var text = new StringBuilder();
        if (name.equals("x.csv")) text.append("name\n");
        IntStream.range(0, 3_000_000)
                .forEach(n -> text.append(name.equals("x.jsonl") ? "{\"name\":\"n" + n + "\"}\n" : "n" + n + "\n"));
        if (name.equals("x.parquet")) {
            var csv = Files.writeString(folder.resolve("p.csv"), "name\n" + text);
            TestLazyFrame.of(csv.toString()).save(file.toString());
        } else {
            Files.writeString(file, text);
        }

        assertThat(OwnProcess.run(name.equals("x.jsonl") ? "50m" : "100m", Reader.class, file.toString()))
                .matches("""
                The file %1$s does not fit into memory.
                Expected at most [0-9]+ MB, which is what Java's heap had left, found more.
                Leave it on disk: lazy\\("%1$s"\\).
                """.formatted(file));
    }

    static final class Reader {
        private Reader() {}

        public static void main(String... path) {
            try {
                var loaded = switch (path[0].replaceFirst(".*[.]", "")) {
                    case "csv" -> Csv.read(path[0]);
                    case "parquet" -> Parquet.read(path[0]);
                    default -> Json.read(path[0]);
                };
                System.out.println(loaded.table().rowCount());
            } catch (JotterException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
