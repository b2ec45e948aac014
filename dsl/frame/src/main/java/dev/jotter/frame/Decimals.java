package dev.jotter.frame;

import dev.jotter.display.Grid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Write the numbers of a column with one number of digits behind the point, so that their points stand under each
/// other: as many as the longest of them needs, four at most.
///
/// @param digits how many, or -1 where numbers are too large or too small to be written so
record Decimals(int digits) {
    static Decimals of(List<? extends @Nullable Object> values) {
        var digits = 0;
        for (var value : values) {
            if (!(value instanceof Double || value instanceof Float)) continue;
            var text = Grid.format(value);
            if (text.indexOf('e') >= 0) return new Decimals(-1);
            var point = text.indexOf('.');
            if (point >= 0) digits = Math.max(digits, text.length() - point - 1);
        }
        return new Decimals(digits);
    }

    String write(Object value) {
        var broken = value instanceof Double || value instanceof Float;
        if (!broken || digits < 0 || !Double.isFinite(((Number) value).doubleValue())) return Grid.format(value);
        return String.format(Locale.ROOT, "%." + digits + "f", ((Number) value).doubleValue());
    }
}
