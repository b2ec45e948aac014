package dev.jotter.shell;

import dev.jotter.display.ColumnNames;
import java.lang.reflect.Array;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Tell a value in a few words, without running code that a user wrote: that might take for ever.
final class Glance {
    private Glance() {}

    static Optional<String> of(Object value) {
        return Optional.ofNullable(
                switch (value) {
                    case String text -> '"' + text + '"';
                    case Character letter -> "'" + letter + "'";
                    case Number number when isJdk(number) -> number.toString();
                    case Boolean flag -> flag.toString();
                    case Enum<?> constant -> constant.name();
                    case TemporalAccessor time when isJdk(time) -> time.toString();
                    case Collection<?> all when isJdk(all) -> counted(all.size(), "element");
                    case Map<?, ?> all when isJdk(all) -> counted(all.size(), "entry");
                    case ColumnNames table -> "columns " + String.join(", ", table.columnNames());
                    case Object array when array.getClass().isArray() -> counted(Array.getLength(array), "element");
                    default -> null;
                });
    }

    private static boolean isJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }

    private static String counted(int count, String what) {
        var several = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return count + " " + (count == 1 ? what : several);
    }
}
