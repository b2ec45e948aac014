package dev.jotter.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Write a row's values as JSON has them: missing is null, an enum its name, a date its ISO text.
final class WireRow {
    private WireRow() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> row) {
        var wire = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((column, value) -> wire.put(column, value(value)));
        return wire;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double number when number.isNaN() -> null;
            case Float number when number.isNaN() -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
