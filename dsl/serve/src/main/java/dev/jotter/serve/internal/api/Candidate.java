package dev.jotter.serve.internal.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hold what came where a row was expected.
sealed interface Candidate {

    /// Hold a row with its columns.
    record Row(Map<String, @Nullable Object> values) implements Candidate {}

    /// Hold why something is no row; it is refused in its place and harms no other.
    record NoRow(String field, String expected, String found) implements Candidate {}

    /// Take what JSON gave.
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    static Candidate of(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map
                ? new Row((Map<String, @Nullable Object>) map)
                : new NoRow("", "an object with the columns by name", describe(tree));
    }

    /// Say in words what it is.
    static String describe(@Nullable Object tree) {
        return switch (tree) {
            case null -> "null";
            case List<?> list -> "a list of " + list.size();
            case Map<?, ?> map -> "an object";
            case String text -> "the text \"" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + "\"";
            case Boolean truth -> "the truth value " + truth;
            default -> "the number " + tree;
        };
    }
}
