package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What stands at the target path when writing goes wrong, seen from outside the writing process.
class ArchiveWritingTests {
    @TempDir
    Path folder;

    /// Write two archives of several megabytes over one another, saying so before each time.
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            var file = Path.of(args[0]);
            var archives = List.of(big(1), big(2));
            for (var i = 0; i < Integer.parseInt(args[1]); i++) {
                System.out.println("writing");
                archives.get(i % 2).write(file);
            }
        }
    }

    private static ModelArchive big(int seed) {
        var weights = new float[3][400_000];
        weights[0][0] = seed;
        return ModelArchive.of(
                OnnxGraph.features(400_000).dense(weights, new float[3]).softmax(),
                Samples.recipe(),
                Samples.schema(),
                Samples.card());
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(folder)) {
            return list.toList();
        }
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        var file = folder.resolve("a.jot");
        Samples.archive().write(file);
        Samples.archive().write(file);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void makesTheFolder() {
        var file = folder.resolve("deep/er/a.jot");
        Samples.archive().write(file);
        assertThat(ModelArchive.read(file).sha256()).isEqualTo(Samples.archive().sha256());
    }

    @Test
    void saysInThreeSentencesThatItCannotWrite() throws IOException {
        var blocked = Files.createFile(folder.resolve("file")).resolve("a.jot");
        assertThatThrownBy(() -> Samples.archive().write(blocked))
                .isInstanceOf(JotterException.class)
                .hasMessage("The model archive \"" + blocked + "\" was not written.\n"
                        + "Expected room and leave for " + Samples.archive().bytes().length
                        + " bytes and found: a file stands where a folder must be.\n"
                        + "Free some space or choose another folder, then run this again.");
        assertThat(files()).hasSize(1);
    }

    @Test
    void saysThatItWasInterruptedAndWritesNothing() throws IOException {
        var file = folder.resolve("a.jot");
        var archive = Samples.archive();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> archive.write(file))
                    .isInstanceOf(JotterException.class)
                    .hasMessageStartingWith("The model archive \"" + file + "\" was not written.")
                    .hasMessageContaining("found: it was interrupted.");
        } finally {
            Thread.interrupted();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheOldArchiveWhenTheDiskIsFull() throws Exception {
        var file = folder.resolve("a.jot");
        Samples.archive().write(file);
        // No file may grow beyond 64 blocks of 1 KiB: the write stops in the middle, as on a full disk.
        var process = ChildJvm.start(Map.of(), "ulimit -f 64", Writer.class, file.toString(), "1");
        var output = ChildJvm.output(process);
        assertThat(process.waitFor()).as(output).isNotZero();
        assertThat(output)
                .contains("The model archive \"" + file + "\" was not written.")
                .contains("File too large");
        assertThat(ModelArchive.read(file).sha256()).isEqualTo(Samples.archive().sha256());
        assertThat(files()).containsExactly(file);
    }

    @Test
    void leavesNoBrokenArchiveWhenKilledWhileWriting() throws Exception {
        var file = folder.resolve("a.jot");
        for (var round = 1; round <= 8; round++) {
            var process = ChildJvm.start(Map.of(), "true", Writer.class, file.toString(), "1000000");
            try (var lines = process.inputReader()) {
                // Each round lets it write once more; the kill lands somewhere in the write that was announced last.
                var announced = 0;
                while (announced < round) {
                    if (Objects.requireNonNull(lines.readLine()).equals("writing")) announced++;
                }
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(file)) assertThat(ModelArchive.read(file).schema()).isEqualTo(Samples.schema());
        }
        assertThat(file).exists();
    }
}
