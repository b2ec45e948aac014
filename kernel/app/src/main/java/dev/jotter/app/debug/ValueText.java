package dev.jotter.app.debug;

import dev.jotter.display.Displayable;
import dev.jotter.display.Rendering;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Write a value on one short line.
final class ValueText {
    private static final int WIDEST = 120;
    private static final int ELEMENTS = 10;
    private static final int DEEPEST = 2;

    private ValueText() {}

    static String of(@Nullable Object value) {
        return of(value, 0);
    }

    /// A user's `toString` may throw whatever it likes.
    private static String of(@Nullable Object value, int depth) {
        try {
            return cut(text(value, depth));
        } catch (RuntimeException | StackOverflowError e) {
            return "toString() throws " + e.getClass().getName();
        }
    }

    private static String text(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + text + '"';
            case Character character -> "'" + character + "'";
            case Collection<?> all
            when isOfJdk(all) -> all.size() + " " + listed(all.stream(), all.size(), depth, "[", "]");
            case Map<?, ?> map when isOfJdk(map) -> map.size() + " " + entries(map, depth);
            case Object array when array.getClass().isArray() -> array(array, depth);
            default -> value instanceof Displayable ? Rendering.of(value).text() : value.toString();
        };
    }

    private static String array(Object array, int depth) {
        var size = Array.getLength(array);
        return size + " "
                + listed(IntStream.range(0, size).mapToObj(index -> Array.get(array, index)), size, depth, "{", "}");
    }

    private static String entries(Map<?, ?> map, int depth) {
        if (depth >= DEEPEST) return "{…}";
        return map.entrySet().stream()
                .limit(ELEMENTS)
                .map(entry -> of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1))
                .collect(Collectors.joining(", ", "{", map.size() > ELEMENTS ? ", …}" : "}"));
    }

    private static String listed(Stream<?> all, int size, int depth, String open, String close) {
        if (depth >= DEEPEST) return open + "…" + close;
        return all.limit(ELEMENTS)
                .map(one -> of(one, depth + 1))
                .collect(Collectors.joining(", ", open, (size > ELEMENTS ? ", …" : "") + close));
    }

    private static boolean isOfJdk(Object object) {
        return object.getClass().getModule().isNamed();
    }

    private static String cut(String text) {
        var line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
