package dev.jotter.frame;

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
        return value == null ? value(value) : value.getClass().getSimpleName() + " " + value(value);
    }
}
