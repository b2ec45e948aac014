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
/// @param by the endpoint that answered, by name and version: `penguins 1.0.0`; empty for a model in this process
public record Prediction(String label, Map<String, Double> probabilities, List<String> notes, String by)
        implements Answer {
    public Prediction {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        notes = List.copyOf(notes);
    }

    /// Answer as a model in this process.
    public Prediction(String label, Map<String, Double> probabilities, List<String> notes) {
        this(label, probabilities, notes, "");
    }

    /// Say which endpoint answered.
    public Prediction by(String endpoint) {
        return new Prediction(label, probabilities, notes, endpoint);
    }

    /// Give the probability of one class, 0 for one that the model does not know.
    public double probability(String label) {
        return probabilities.getOrDefault(label, 0.0);
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("class", "probability").caption(caption());
        for (var one : probabilities.entrySet()) grid = grid.row(one.getKey(), one.getValue());
        var table = grid.toMimeBundle();
        return MimeBundle.html(
                "<div><b>" + Html.escape(label) + "</b></div>" + table.data().get(MimeBundle.HTML),
                label + "\n" + table.text());
    }

    private String caption() {
        var told = String.join(" ", notes);
        return by.isEmpty() ? told : (told + " " + answeredBy(by)).strip();
    }

    static String answeredBy(String endpoint) {
        return "Answered by the endpoint " + endpoint + ".";
    }
}
