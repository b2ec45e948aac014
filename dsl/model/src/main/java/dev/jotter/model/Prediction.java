package dev.jotter.model;

import dev.jotter.display.Grid;
import dev.jotter.display.Html;
import dev.jotter.display.MimeBundle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answer a row with the likeliest class.
///
/// @param label the likeliest class
/// @param probabilities each class and its probability, in the order of the schema; they add up to 1
/// @param notes what was done about unknown categories, missing values and columns that the model does not read
public record Prediction(String label, Map<String, Double> probabilities, List<String> notes) implements Answer {
    public Prediction {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        notes = List.copyOf(notes);
    }

    /// Give the probability of one class, 0 for one that the model does not know.
    public double probability(String label) {
        return probabilities.getOrDefault(label, 0.0);
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("class", "probability").caption(String.join(" ", notes));
        for (var one : probabilities.entrySet()) grid = grid.row(one.getKey(), one.getValue());
        var table = grid.toMimeBundle();
        return MimeBundle.html(
                "<div><b>" + Html.escape(label) + "</b></div>" + table.data().get(MimeBundle.HTML),
                label + "\n" + table.text());
    }
}
