package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.FieldValues;
import dev.jotter.frame.internal.csv.Milliseconds;
import dev.jotter.frame.internal.csv.Spaces;
import java.nio.charset.CharacterCodingException;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/// Read dates with a time of day, `2024-05-01 12:30:00`.
record DateTimeReader() implements FieldReader {
    /// What Tablesaw takes for missing.
    static final long MISSING = Long.MIN_VALUE;

    private static final int TO_MINUTES = 16;
    private static final int TO_SECONDS = 19;

    @Override
    public Object array(int rows) {
        return new long[rows];
    }

    @Override
    public Part read(Tokens tokens, int column, Object array, int row) throws CharacterCodingException {
        var values = (long[]) array;
        var end = row + tokens.rows();
        var bytes = tokens.bytes();
        var begins = tokens.from();
        var ends = tokens.to();
        var columns = tokens.columns();
        var present = false;
        var cut = false;
        var field = column;
        for (var at = row; at < end; at++, field += columns) {
            var from = begins[field];
            var to = ends[field];
            if (from == to) {
                values[at] = MISSING;
                continue;
            }
            present = true;
            values[at] = usual(bytes, from, to);
            if (values[at] != MISSING) continue;
            var text = Spaces.trim(tokens.text(field));
            if (!FieldType.DATE_TIME.fits(text)) return new Part.Unfit(tokens.text(field));
            values[at] = PackedLocalDateTime.pack(FieldValues.dateTime(text));
            cut |= Milliseconds.cuts(text);
        }
        return new Part.Values(present, cut);
    }

    /// Read a date and the time to the minute or the second.
    private static long usual(byte[] bytes, int from, int to) {
        var length = to - from;
        if (length != TO_SECONDS && length != TO_MINUTES) return MISSING;
        var date = DateReader.usual(bytes, from);
        var between = bytes[from + 10];
        if (date == DateReader.MISSING || (between != ' ' && between != 'T') || bytes[from + 13] != ':') return MISSING;
        var hour = DateReader.two(bytes, from + 11);
        var minute = DateReader.two(bytes, from + 14);
        var second = 0;
        if (length == TO_SECONDS) {
            if (bytes[from + 16] != ':') return MISSING;
            second = DateReader.two(bytes, from + 17);
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return MISSING;
        return PackedLocalDateTime.create(date, hour << 24 | minute << 16 | second * 1000);
    }
}
