package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Reject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Copy a file without what is no CSV: lines to skip, comments, empty lines before the header, and records whose quotes
/// do not pair. In the copy each record ends with `\n`.
///
/// @param breaks whether a quoted field holds a line break
/// @param rejects the records left out
/// @param dropped the numbers of all lines left out, rising
record Cleaned(boolean breaks, List<Reject> rejects, List<Long> dropped) {
    /// A record larger than this is a quote that nobody closed.
    private static final int LARGEST = 64 << 20;

    /// Give the line of the file on which a line of the copy stood.
    long original(long line) {
        var low = 0;
        var high = dropped.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (dropped.get(middle) - middle <= line) low = middle + 1;
            else high = middle;
        }
        return line + low;
    }

    static Cleaned nothing(boolean breaks) {
        return new Cleaned(breaks, List.of(), List.of());
    }

    /// @param shown the file's name for messages
    static Cleaned copy(Path file, Path copy, String shown, char delimiter, Settings settings) throws IOException {
        try (var bytes = new Bytes(Files.newInputStream(file));
                var out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            return new Copying(bytes, out, shown, new Grammar(delimiter, settings.quote()), settings).run();
        }
    }

    /// One copy on its way.
    private static final class Copying {
        private final Bytes bytes;
        private final BufferedOutputStream out;
        private final String shown;
        private final Grammar grammar;
        private final Settings settings;
        private final ByteArrayOutputStream record = new ByteArrayOutputStream();
        private final List<Reject> rejects = new ArrayList<>();
        private final List<Long> dropped = new ArrayList<>();
        private boolean breaks;

        Copying(Bytes bytes, BufferedOutputStream out, String shown, Grammar grammar, Settings settings) {
            this.bytes = bytes;
            this.out = out;
            this.shown = shown;
            this.grammar = grammar;
            this.settings = settings;
        }

        Cleaned run() throws IOException {
            var mark = new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
            for (var at = 0; at < 3 && bytes.peek() == (mark[at] & 0xff); at++) bytes.next();
            for (var header = settings.headerLine(); bytes.peek() >= 0; ) {
                Stop.check();
                var line = bytes.line();
                var kept = line > settings.skip()
                        && (settings.comment().isEmpty()
                                || bytes.peek() != settings.comment().get());
                if (kept) {
                    kept = record(line, header);
                    header &= !kept;
                } else {
                    do bytes.next();
                    while (bytes.peek() >= 0 && bytes.line() == line);
                }
                if (!kept) drop(line);
            }
            return new Cleaned(breaks, List.copyOf(rejects), Collections.unmodifiableList(dropped));
        }

        private void drop(long from) {
            for (var line = from; line < Math.max(from + 1, bytes.line()); line++) dropped.add(line);
        }

        private boolean record(long line, boolean header) throws IOException {
            record.reset();
            grammar.reset();
            var ended = false;
            while (!ended && bytes.peek() >= 0) {
                var one = bytes.next();
                ended = grammar.ends(one);
                if (!ended) record.write(one);
                if (record.size() > LARGEST) throw Refusal.tooLong(shown, line);
                if (ended && one == '\r' && bytes.peek() == '\n') bytes.next();
            }
            if (header && record.toString(StandardCharsets.UTF_8).isBlank()) return false;
            if (grammar.open() && grammar.breaks()) throw Refusal.unclosed(shown, line);
            if (grammar.open() || grammar.broken()) {
                if (header) throw Refusal.header(shown, line);
                var text = record.toString(StandardCharsets.UTF_8).strip();
                rejects.add(Reject.line(
                        line,
                        grammar.open() ? "a quote is opened and not closed" : "something stands behind a closing quote",
                        text));
                return false;
            }
            breaks |= grammar.breaks();
            record.writeTo(out);
            out.write('\n');
            return true;
        }
    }
}
