package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.FieldValues;
import dev.jotter.frame.internal.csv.Milliseconds;
import dev.jotter.frame.internal.csv.Spaces;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import tech.tablesaw.columns.booleans.BooleanColumnType;
import tech.tablesaw.columns.instant.PackedInstant;
import tech.tablesaw.columns.times.PackedLocalTime;

/// Read values of the rarer types, each from its text, and remember those that come again and again.
///
/// @param value turns a text into the value as Tablesaw packs it
/// @param wide whether the packed values have 64 bits
record SpeltReader(FieldType type, ToLongFunction<String> value, boolean wide, long missing) implements FieldReader {
    private static final int REMEMBERED = 10_000;

    static FieldReader instants() {
        return new SpeltReader(
                FieldType.INSTANT, text -> PackedInstant.pack(FieldValues.instant(text)), true, Long.MIN_VALUE);
    }

    static FieldReader times() {
        return new SpeltReader(
                FieldType.TIME, text -> PackedLocalTime.pack(FieldValues.time(text)), false, Integer.MIN_VALUE);
    }

    static FieldReader truths(FieldType type) {
        return new SpeltReader(
                type,
                text -> FieldValues.truth(text) ? BooleanColumnType.BYTE_TRUE : BooleanColumnType.BYTE_FALSE,
                false,
                BooleanColumnType.MISSING_VALUE);
    }

    @Override
    public Object array(int rows) {
        return wide ? new long[rows] : new int[rows];
    }

    @Override
    public Part read(Tokens tokens, int column, Object array, int row) throws CharacterCodingException {
        Map<String, Long> known = new HashMap<>();
        var present = false;
        var cut = false;
        for (var at = 0; at < tokens.rows(); at++) {
            var field = at * tokens.columns() + column;
            if (tokens.from()[field] == tokens.to()[field]) {
                put(array, row + at, missing);
                continue;
            }
            present = true;
            var text = tokens.text(field);
            var packed = known.get(text);
            if (packed == null) {
                var trimmed = Spaces.trim(text);
                if (!type.fits(trimmed)) return new Part.Unfit(text);
                packed = value.applyAsLong(trimmed);
                cut |= type.isTime() && Milliseconds.cuts(trimmed);
                if (known.size() < REMEMBERED) known.put(text, packed);
            }
            put(array, row + at, packed);
        }
        return new Part.Values(present, cut);
    }

    private static void put(Object array, int row, long value) {
        if (array instanceof long[] longs) longs[row] = value;
        else ((int[]) array)[row] = (int) value;
    }
}
