package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.FieldValues;
import dev.jotter.frame.internal.csv.Spaces;
import java.nio.charset.CharacterCodingException;
import java.time.YearMonth;
import tech.tablesaw.columns.dates.PackedLocalDate;

/// Read dates, `2024-05-01`.
record DateReader() implements FieldReader {
    /// What Tablesaw takes for missing.
    static final int MISSING = Integer.MIN_VALUE;

    static final int LENGTH = 10;

    @Override
    public Object array(int rows) {
        return new int[rows];
    }

    @Override
    public Part read(Tokens tokens, int column, Object array, int row) throws CharacterCodingException {
        var values = (int[]) array;
        var end = row + tokens.rows();
        var bytes = tokens.bytes();
        var begins = tokens.from();
        var ends = tokens.to();
        var columns = tokens.columns();
        var present = false;
        var field = column;
        for (var at = row; at < end; at++, field += columns) {
            var from = begins[field];
            var to = ends[field];
            if (from == to) {
                values[at] = MISSING;
                continue;
            }
            present = true;
            values[at] = to - from == LENGTH ? usual(bytes, from) : MISSING;
            if (values[at] != MISSING) continue;
            var text = Spaces.trim(tokens.text(field));
            if (!FieldType.DATE.fits(text)) return new Part.Unfit(tokens.text(field));
            values[at] = PackedLocalDate.pack(FieldValues.date(text));
        }
        return new Part.Values(present, false);
    }

    /// Read a date of ten bytes, [#MISSING] when it is none.
    static int usual(byte[] bytes, int from) {
        if (bytes[from + 4] != '-' || bytes[from + 7] != '-') return MISSING;
        var year = two(bytes, from) * 100 + two(bytes, from + 2);
        var month = two(bytes, from + 5);
        var day = two(bytes, from + 8);
        if (year < 0 || month < 1 || month > 12 || day < 1) return MISSING;
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) return MISSING;
        return PackedLocalDate.pack(year, month, day);
    }

    /// Read two digits; far below nothing when one of them is none.
    static int two(byte[] bytes, int at) {
        var tens = bytes[at] - '0';
        var ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }
}
