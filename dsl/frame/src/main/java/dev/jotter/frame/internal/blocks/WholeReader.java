package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.Spaces;
import java.nio.charset.CharacterCodingException;

/// Read whole numbers.
record WholeReader(FieldType type) implements FieldReader {
    /// What Tablesaw takes for missing; no field fits it.
    static final long MISSING = Long.MIN_VALUE;

    /// So many digits never exceed 64 bits.
    private static final int DIGITS = 18;

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
            if (!type.fits(text)) return new Part.Unfit(tokens.text(field));
            values[at] = Long.parseLong(text);
        }
        return new Part.Values(present, false);
    }

    /// Read digits, with a sign if need be and no zero in front.
    private static long usual(byte[] bytes, int from, int to) {
        var negative = bytes[from] == '-';
        var at = negative ? from + 1 : from;
        var digits = to - at;
        if (digits < 1 || digits > DIGITS || (bytes[at] == '0' && to - from > 1)) return MISSING;
        var value = 0L;
        for (; at < to; at++) {
            var digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) return MISSING;
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }
}
