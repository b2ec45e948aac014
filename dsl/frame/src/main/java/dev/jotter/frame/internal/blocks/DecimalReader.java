package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.FieldValues;
import dev.jotter.frame.internal.csv.Spaces;
import java.nio.charset.CharacterCodingException;

/// Read decimal numbers.
///
/// Digits that make a whole number below 2^53, divided by a power of ten up to 10^22, give the double that is nearest
/// to the decimal, since both are exact and a division is rounded once (Clinger 1990, "How to read floating
/// point numbers accurately").
record DecimalReader(FieldType type) implements FieldReader {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
    };

    /// So many digits never reach 2^53.
    private static final int DIGITS = 15;

    @Override
    public Object array(int rows) {
        return new double[rows];
    }

    @Override
    public Part read(Tokens tokens, int column, Object array, int row) throws CharacterCodingException {
        var values = (double[]) array;
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
                values[at] = Double.NaN;
                continue;
            }
            present = true;
            values[at] = usual(bytes, from, to);
            if (!Double.isNaN(values[at])) continue;
            var text = Spaces.trim(tokens.text(field));
            if (!type.fits(text)) return new Part.Unfit(tokens.text(field));
            values[at] = FieldValues.number(text);
        }
        return new Part.Values(present, false);
    }

    /// Read digits with a point among them or none, NaN when it is spelt otherwise.
    private static double usual(byte[] bytes, int from, int to) {
        var negative = bytes[from] == '-';
        var at = negative ? from + 1 : from;
        if (to - at < 1 || to - at > DIGITS + 1) return Double.NaN;
        if (bytes[at] == '0' && to - at > 1 && bytes[at + 1] != '.') return Double.NaN;
        var value = 0L;
        var point = to;
        for (var digits = at; at < to; at++) {
            var digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                if (bytes[at] != '.' || point != to || at == digits) return Double.NaN;
                point = at + 1;
            } else {
                value = value * 10 + digit;
            }
        }
        var decimals = to - point;
        if (value >= 1L << 53) return Double.NaN;
        var number = value / POWERS[decimals];
        return negative ? -number : number;
    }
}
