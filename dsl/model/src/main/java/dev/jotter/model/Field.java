package dev.jotter.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Describe one column that a model reads.
///
/// @param name the column's name in the raw data
/// @param kind what the column holds
/// @param categories the words seen in training, in order; empty for a number
public record Field(String name, Kind kind, List<String> categories) {
    /// Longer texts are no numbers, and reading them as such would cost more than they are worth.
    private static final int LONGEST_NUMBER = 64;

    public Field {
        categories = List.copyOf(categories);
    }

    /// Describe a column of numbers.
    public static Field number(String name) {
        return new Field(name, Kind.NUMBER, List.of());
    }

    /// Describe a column of words.
    public static Field category(String name, List<String> categories) {
        return new Field(name, Kind.CATEGORY, categories);
    }

    /// Say in words what a value of this column must be: `a number`, `a text such as "Biscoe"`.
    public String expected() {
        return switch (kind) {
            case NUMBER -> "a number";
            case CATEGORY -> categories.isEmpty() ? "a text" : "a text such as \"" + categories.getFirst() + "\"";
        };
    }

    /// Turn a cell of a CSV file into a value of this column: empty is missing, and what is no number stays text, so
    /// that the prediction can refuse it by name.
    public @Nullable Object parse(String text) {
        if (text.isEmpty()) return null;
        return switch (kind) {
            case CATEGORY -> text;
            case NUMBER -> parseNumber(text.strip());
        };
    }

    private static @Nullable Object parseNumber(String text) {
        if (text.isEmpty()) return null;
        if (text.length() > LONGEST_NUMBER) return text;
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException notOne) {
            return text;
        }
    }
}
