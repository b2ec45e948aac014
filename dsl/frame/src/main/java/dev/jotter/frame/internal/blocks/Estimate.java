package dev.jotter.frame.internal.blocks;

import java.io.IOException;
import java.util.List;

/// Expect so many rows in files: by the lines at some places, and some more. A wrong guess costs a second reading.
final class Estimate {
    /// What is looked at may hold no line end at all.
    private static final long LEAST = 1000;

    private static final int PLACES = 8;
    private static final int LOOKED_AT = 1 << 12;
    private static final double SLACK = 1.03;

    private Estimate() {}

    /// Expect rows.
    ///
    /// @param times how many times the guess to expect
    static int rows(List<FileText> files, Dialect dialect, int times) throws IOException {
        var rows = 0L;
        for (var file : files) {
            var size = file.end() - file.begin();
            // A row of many fields takes as many bytes, but for the end of the last line.
            var most = (size + 1) / dialect.columns();
            rows += size < Block.USUAL / 8 ? most : Math.min(most, times * (LEAST + lines(file, size)));
        }
        return (int) Math.min(Integer.MAX_VALUE - 8, rows);
    }

    private static long lines(FileText file, long size) throws IOException {
        var bytes = new byte[LOOKED_AT];
        var most = 0;
        for (var place = 0; place < PLACES; place++) {
            file.read(file.begin() + (size - LOOKED_AT) / (PLACES - 1) * place, bytes, LOOKED_AT);
            var lines = 0;
            for (var one : bytes) if (one == '\n') lines++;
            most = Math.max(most, lines);
        }
        return (long) ((double) size / LOOKED_AT * most * SLACK);
    }
}
