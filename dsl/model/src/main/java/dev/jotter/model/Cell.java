package dev.jotter.model;

import dev.jotter.display.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Read one value of a raw row as its column wants it: a finite number, a word, or missing; never by guessing.
sealed interface Cell {
    Set<String> TRUTH = Set.of("true", "false");
    int LONGEST = 60;

    /// A `Double` for a number, a `String` for a category, null where missing.
    record Value(@Nullable Object value) implements Cell {}

    /// What was found in place of it, in words.
    record Wrong(String found) implements Cell {}

    static Cell read(Field field, Map<String, @Nullable Object> row) {
        var value = row.get(field.name());
        if (value == null) return row.containsKey(field.name()) ? new Value(null) : new Wrong(absent(field, row));
        return switch (field.kind()) {
            case NUMBER -> number(value);
            case CATEGORY -> category(field, value);
        };
    }

    private static Cell number(Object value) {
        if (!(value instanceof Number number)) return new Wrong(name(value));
        var size = number.doubleValue();
        if (Double.isNaN(size)) return new Value(null);
        return Double.isInfinite(size) ? new Wrong("a number that is not finite") : new Value(size);
    }

    /// A truth value or a number is a category only where the categories learned are such: `true`, `2009`.
    private static Cell category(Field field, Object value) {
        return switch (value) {
            case CharSequence text -> new Value(text.toString());
            case Enum<?> constant -> new Value(constant.name());
            case Character one -> new Value(one.toString());
            case Boolean truth when TRUTH.containsAll(field.categories()) -> new Value(truth.toString());
            case Number number when field.categories().contains(number.toString()) -> new Value(number.toString());
            default -> new Wrong(name(value));
        };
    }

    private static String absent(Field field, Map<String, @Nullable Object> row) {
        return "no such column in the row"
                + Nearest.to(field.name(), row.keySet())
                        .map(near -> ", which has \"" + cut(near) + "\"")
                        .orElse("");
    }

    private static String name(Object value) {
        return switch (value) {
            case CharSequence text -> "the text \"" + cut(text.toString()) + "\"";
            case Boolean truth -> "the truth value " + truth;
            case Number number -> "the number " + cut(number.toString());
            case Iterable<?> list -> "a list";
            case Map<?, ?> map -> "an object";
            default -> "a " + value.getClass().getSimpleName();
        };
    }

    /// Keep a stranger's text short in our own.
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static String shorten(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }
}
