package dev.jotter.frame.internal.duck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Find the line on which a byte of a file stands. DuckDB counts records, which differ from lines as soon as a quoted
/// field holds a line break.
final class Lines {
    private Lines() {}

    /// Give the line numbers, from 1, of byte positions that rise.
    static List<Long> of(Path file, List<Long> positions) throws IOException {
        var lines = new Long[positions.size()];
        try (var bytes = Header.open(file)) {
            var buffer = new byte[1 << 16];
            var line = 1L;
            var at = 0L;
            var next = 0;
            for (var n = bytes.read(buffer); n >= 0 && next < lines.length; n = bytes.read(buffer)) {
                for (var i = 0; i < n; i++, at++) {
                    while (next < lines.length && positions.get(next) <= at) lines[next++] = line;
                    if (buffer[i] == '\n') line++;
                }
            }
            while (next < lines.length) lines[next++] = line;
        }
        return List.of(lines);
    }
}
