package dev.jotter.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Prepare raw rows as the training rows were prepared: fitted steps, whose features stand side by side.
///
/// Learned from the training part only and saved inside the model, so that an endpoint takes raw rows.
///
/// @param steps the fitted steps, in the order of their features
public record Recipe(List<Step> steps) {
    public Recipe {
        steps = List.copyOf(steps);
    }

    /// Count the features made.
    public int width() {
        return steps.stream().mapToInt(Step::width).sum();
    }

    /// Name the features made: `bill_length_mm`, `island=Biscoe`, in order.
    public List<String> featureNames() {
        return steps.stream().flatMap(step -> step.featureNames().stream()).toList();
    }

    /// Prepare whole columns: a matrix `[rows][width]`.
    ///
    /// @param rows how many rows there are
    /// @param numbers gives a column as numbers, NaN where missing
    /// @param texts gives a column as words, null where missing
    public float[][] encode(
            int rows,
            Function<String, double[]> numbers,
            Function<String, ? extends List<? extends @Nullable String>> texts) {
        var matrix = new float[rows][width()];
        var at = 0;
        for (var step : steps) {
            switch (step) {
                case Scale scale -> {
                    var column = numbers.apply(scale.column());
                    for (var r = 0; r < rows; r++) matrix[r][at] = scale.encode(column[r]);
                }
                case OneHot oneHot -> {
                    var column = texts.apply(oneHot.column());
                    for (var r = 0; r < rows; r++) oneHot.encode(column.get(r), matrix[r], at);
                }
            }
            at += step.width();
        }
        return matrix;
    }

    /// Write the recipe as JSON; the same recipe gives the same text.
    public String toJson() {
        return Json.text(this);
    }

    /// Read a recipe from JSON.
    public static Recipe fromJson(String json) {
        return Json.read(json, Recipe.class);
    }
}
