package dev.jotter.model;

import dev.jotter.display.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prepare one raw row as the recipe says, or say which column stands against it.
final class RowEncoder {
    private final Schema schema;
    private final Recipe recipe;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> expected;

    RowEncoder(Schema schema, Recipe recipe) {
        this.schema = schema;
        this.recipe = recipe;
        var fields = schema.features();
        for (var f = 0; f < fields.size(); f++) places.put(fields.get(f).name(), f);
        for (var step : recipe.steps()) {
            var field = schema.field(step.column());
            if (field.isEmpty() || field.get().kind() != step.kind()) {
                throw new IllegalArgumentException("The recipe prepares the column \"" + step.column() + "\" as "
                        + step.kind() + ", but the schema has no such column.");
            }
        }
        expected = new HashSet<>(places.keySet());
        expected.add(schema.target());
    }

    int width() {
        return recipe.width();
    }

    /// Write the row's features behind `at`, where zeros stand.
    ///
    /// @param number the row's number for a refusal
    /// @param notes takes what was done about unknown, missing and unused values
    Optional<Refusal> encode(
            int number, Map<String, @Nullable Object> row, float[] features, int at, List<String> notes) {
        var values = new @Nullable Object[schema.features().size()];
        for (var f = 0; f < values.length; f++) {
            var field = schema.features().get(f);
            switch (Cell.read(field, row)) {
                case Cell.Value(var value) -> values[f] = value;
                case Cell.Wrong(var found) -> {
                    return Optional.of(new Refusal(number, field.name(), field.expected(), found));
                }
            }
        }
        for (var column : row.keySet()) {
            if (!expected.contains(column)) notes.add("Column \"" + column + "\" is not used by this model.");
        }
        var place = at;
        for (var step : recipe.steps()) {
            var value = values[places.getOrDefault(step.column(), 0)];
            switch (step) {
                case Scale scale -> {
                    features[place] = scale.encode(value == null ? Double.NaN : (double) value);
                    if (Float.isInfinite(features[place])) return Optional.of(tooLarge(number, scale, value));
                    if (value == null) notes.add(missingNumber(scale));
                }
                case OneHot oneHot -> {
                    var word = (String) value;
                    if (!oneHot.encode(word, features, place)) notes.add(unknown(oneHot, word));
                }
            }
            place += step.width();
        }
        return Optional.empty();
    }

    /// Refuse a row that the graph could not follow, at the number farthest from those of training.
    Refusal tooFar(int number, Map<String, @Nullable Object> row, float[] features, int at) {
        Scale farthest = null;
        var distance = -1f;
        var place = at;
        for (var step : recipe.steps()) {
            if (step instanceof Scale scale && Math.abs(features[place]) > distance) {
                farthest = scale;
                distance = Math.abs(features[place]);
            }
            place += step.width();
        }
        if (farthest == null)
            throw new IllegalStateException("The graph gave no probabilities for a row of categories.");
        return tooLarge(number, farthest, row.get(farthest.column()));
    }

    private static Refusal tooLarge(int number, Scale scale, @Nullable Object value) {
        return new Refusal(
                number,
                scale.column(),
                "a number of the size seen in training (mean " + Cell.shorten(scale.mean()) + ")",
                "" + value);
    }

    private static String missingNumber(Scale scale) {
        return "Column \"" + scale.column() + "\" is missing; its mean " + Cell.shorten(scale.mean()) + " was taken.";
    }

    private static String unknown(OneHot oneHot, @Nullable String word) {
        if (word == null)
            return "Column \"" + oneHot.column() + "\" is missing; it was taken as none of the known categories.";
        return "Column \"" + oneHot.column() + "\" holds the unknown category \"" + Cell.cut(word) + "\"."
                + Nearest.to(Cell.cut(word), oneHot.categories())
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse("");
    }
}
