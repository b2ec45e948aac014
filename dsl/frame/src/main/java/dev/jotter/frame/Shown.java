package dev.jotter.frame;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Show a value within a sentence: texts in quotes, long ones cut.
final class Shown {
    private static final int WIDTH = 40;

    private Shown() {}

    static String value(@Nullable Object value) {
        if (value == null) return "missing";
        var text = value.toString().replace("\n", "\\n");
        if (text.length() > WIDTH) text = text.substring(0, WIDTH - 1) + "…";
        return value instanceof CharSequence || value instanceof Character ? '"' + text + '"' : text;
    }

    /// Show a value with its class.
    static String typed(@Nullable Object value) {
        return switch (value) {
            case null -> value(null);
            case List<?> _ -> "List " + value(value);
            case Map<?, ?> _ -> "Map " + value(value);
            default -> value.getClass().getSimpleName() + " " + value(value);
        };
    }
}
