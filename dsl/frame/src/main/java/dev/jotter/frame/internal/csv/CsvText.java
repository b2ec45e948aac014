package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Reject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Hold a file as plain UTF-8 text that a parser can take as it is: unpacked, transcoded, with its quotes in pairs.
/// A file that is so already stands for itself; else a copy is made, which [#close] deletes.
public final class CsvText implements AutoCloseable {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Path original;
    private final String shown;
    private final List<Path> copies = new ArrayList<>();
    private Path file;
    private Header header = new Header(List.of(), ',');
    private Cleaned cleaned = Cleaned.nothing(false);
    private boolean copied;

    private CsvText(Path original, String shown) {
        this.original = original;
        this.shown = shown;
        this.file = original;
    }

    /// Prepare a file.
    ///
    /// @param shown its name for messages
    public static CsvText of(Path original, String shown, Settings settings) throws IOException {
        var text = new CsvText(original, shown);
        try {
            text.decode(settings);
            text.header = Header.read(text.file, shown, settings);
            text.clean(settings);
            text.link();
            return text;
        } catch (CharacterCodingException e) {
            text.close();
            throw text.notInItsEncoding(settings, e);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /// Give the text's file, which may be a copy.
    public Path file() {
        return file;
    }

    /// Give the name for messages.
    public String shown() {
        return shown;
    }

    /// Give the columns' names and the delimiter.
    public Header header() {
        return header;
    }

    /// Tell whether a quoted field holds a line break.
    public boolean breaks() {
        return cleaned.breaks();
    }

    /// List the records that are not in the text since their quotes do not pair.
    List<Reject> rejects() {
        return cleaned.rejects();
    }

    /// Give the line of the file as the user has it.
    long original(long line) {
        return cleaned.original(line);
    }

    /// Say that the text is not in the encoding that was named or taken for granted.
    RuntimeException notInItsEncoding(Settings settings, CharacterCodingException cause) throws IOException {
        byte[] head;
        try (var bytes = Packing.open(original)) {
            head = bytes.readNBytes(4);
        }
        var charset = Encodings.marked(head).or(settings::encoding).orElse(StandardCharsets.UTF_8);
        try (var content = Packing.open(original);
                var again = Packing.open(original)) {
            return Refusal.encoding(
                    shown, charset, Encodings.firstBad(content, charset), Encodings.guess(again), cause);
        }
    }

    /// Tell whether the text holds bytes that are not UTF-8.
    boolean isBroken() throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Encodings.firstBad(content, StandardCharsets.UTF_8) > 0;
        }
    }

    private void decode(Settings settings) throws IOException {
        byte[] head;
        byte[] packed;
        try (var bytes = Files.newInputStream(original)) {
            packed = bytes.readNBytes(8);
        }
        Signature.of(packed).ifPresent(kind -> {
            throw Refusal.kind(shown, kind);
        });
        var packing = Packing.of(packed);
        try (var content = Packing.open(original)) {
            head = content.readNBytes(4096);
        } catch (IOException e) {
            throw Refusal.cutOff(shown, packing, e);
        }
        if (head.length == 0) throw Refusal.empty(shown);
        Signature.of(head).ifPresent(kind -> {
            throw Refusal.kind(shown, kind);
        });
        var marked = Encodings.marked(head);
        var charset = marked.or(settings::encoding).orElse(StandardCharsets.UTF_8);
        var wide = Encodings.wide(head);
        if (charset.equals(StandardCharsets.UTF_8) && wide.isPresent()) {
            throw Refusal.encoding(shown, charset, 1, wide.get(), null);
        }
        if (charset.equals(StandardCharsets.UTF_8) && packing == Packing.NONE) return;
        var copy = copy();
        try (var content = new Whole(Packing.open(original), packing)) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                try (var out = Files.newOutputStream(copy)) {
                    content.transferTo(out);
                }
            } else {
                transcode(content, charset, copy);
            }
        }
        file = copy;
    }

    private static void transcode(InputStream content, Charset charset, Path copy) throws IOException {
        try (var reader = new InputStreamReader(content, Encodings.strict(charset));
                var writer = new OutputStreamWriter(Files.newOutputStream(copy), StandardCharsets.UTF_8)) {
            var buffer = new char[1 << 16];
            for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) writer.write(buffer, 0, n);
        }
    }

    private void clean(Settings settings) throws IOException {
        if (settings.skip() > 0 || settings.comment().isPresent() || beginsBlank()) copyCleaned(settings);
    }

    /// Look at all quotes, for an engine that reads them wrong in silence: leave out records in which they do not pair,
    /// and know whether a quoted field holds a line break.
    public void pairQuotes(Settings settings) throws IOException {
        if (copied) return;
        var scan = Scan.of(file, header.delimiter(), settings.quote());
        cleaned = Cleaned.nothing(scan.breaks());
        if (scan.odd()) copyCleaned(settings);
    }

    private void copyCleaned(Settings settings) throws IOException {
        var copy = copy();
        cleaned = Cleaned.copy(file, copy, shown, header.delimiter(), settings);
        file = copy;
        copied = true;
    }

    /// Leave out what is no CSV, and end all lines alike, for an engine that has found something odd.
    void mend(Settings settings) throws IOException {
        if (!copied) copyCleaned(settings);
    }

    /// Tell whether an empty line comes first, or one of spaces.
    private boolean beginsBlank() throws IOException {
        try (var bytes = new Bytes(Files.newInputStream(file))) {
            for (var one : MARK) if (bytes.peek() == (one & 0xff)) bytes.next();
            while (bytes.peek() == ' ' || bytes.peek() == '\t') bytes.next();
            return bytes.peek() == '\n' || bytes.peek() == '\r';
        }
    }

    /// DuckDB takes `a[1].csv` for a pattern, so such a file goes by another name.
    private void link() throws IOException {
        if (!file.toString().matches("(?s).*[*?\\[\\]{}].*")) return;
        var link = copy();
        Files.delete(link);
        file = Files.createSymbolicLink(link, file.toAbsolutePath());
    }

    private Path copy() throws IOException {
        var copy = Files.createTempFile("jotter-", ".csv");
        copies.add(copy);
        return copy;
    }

    @Override
    public void close() throws IOException {
        for (var copy : copies) Files.deleteIfExists(copy);
        copies.clear();
    }

    /// Say of a packed stream that it is damaged, whatever its reader says.
    private final class Whole extends FilterInputStream {
        private final Packing packing;

        Whole(InputStream content, Packing packing) {
            super(content);
            this.packing = packing;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            Stop.check();
            try {
                return in.read(into, from, length);
            } catch (IOException e) {
                if (packing == Packing.NONE) throw e;
                throw Refusal.cutOff(shown, packing, e);
            }
        }
    }
}
