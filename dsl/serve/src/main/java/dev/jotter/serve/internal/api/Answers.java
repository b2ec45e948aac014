package dev.jotter.serve.internal.api;

import dev.jotter.display.JotterException;
import dev.jotter.model.Answer;
import dev.jotter.model.Prediction;
import dev.jotter.model.Predictor;
import dev.jotter.model.Refusal;
import dev.jotter.serve.internal.http.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hold the answer to each row of a call, in the order of the rows.
record Answers(List<Candidate> rows, List<Answer> all) {

    /// Predict the rows that are rows; what is none is refused in its place.
    static Answers of(List<Candidate> candidates, Predictor predictor) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var candidate : candidates) if (candidate instanceof Candidate.Row(var values)) rows.add(values);
        var predicted = predictor.predict(rows).iterator();
        var all = new ArrayList<Answer>();
        for (var candidate : candidates) {
            var number = all.size() + 1;
            all.add(
                    switch (candidate) {
                        case Candidate.Row row -> renumbered(predicted.next(), number);
                        case Candidate.NoRow(var field, var expected, var found) ->
                            new Refusal(number, field, expected, found);
                    });
        }
        return new Answers(candidates, all);
    }

    /// Count the rows predicted.
    int good() {
        return (int) all.stream().filter(Prediction.class::isInstance).count();
    }

    /// Count the rows predicted with a note.
    int noted() {
        return (int) all.stream()
                .filter(answer -> answer instanceof Prediction prediction
                        && !prediction.notes().isEmpty())
                .count();
    }

    /// Write them as a tree for JSON.
    Map<String, Object> tree(String model, String version, long nanos) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("model", model);
        tree.put("version", version);
        tree.put("milliseconds", Math.round(nanos / 1e3) / 1e3);
        tree.put("predictions", all.stream().map(this::tree).toList());
        return tree;
    }

    /// Refuse the whole call, because no row of it was answered.
    Problem problem() {
        var first = (Refusal) all.getFirst();
        var details = details(first);
        if (all.size() > 1) {
            details.put(
                    "rows",
                    all.stream().map(answer -> details((Refusal) answer)).toList());
        }
        return new Problem(400, code(first), told(first), details);
    }

    private Map<String, Object> tree(Answer answer) {
        var tree = new LinkedHashMap<String, Object>();
        switch (answer) {
            case Prediction prediction -> {
                tree.put("label", prediction.label());
                tree.put("probabilities", prediction.probabilities());
                if (!prediction.notes().isEmpty()) tree.put("notes", prediction.notes());
            }
            case Refusal refusal -> {
                var error = new LinkedHashMap<String, Object>();
                error.put("code", code(refusal));
                error.put("message", told(refusal).what() + " " + told(refusal).expected());
                error.put("hint", told(refusal).next());
                error.putAll(details(refusal));
                tree.put("error", error);
            }
        }
        return tree;
    }

    private static Map<String, Object> details(Refusal refusal) {
        var details = new LinkedHashMap<String, Object>();
        details.put("row", refusal.row());
        if (!refusal.field().isEmpty()) details.put("field", refusal.field());
        details.put("expected", refusal.expected());
        details.put("found", refusal.found());
        return details;
    }

    private String code(Refusal refusal) {
        return switch (rows.get(refusal.row() - 1)) {
            case Candidate.NoRow noRow -> "no_row";
            case Candidate.Row(var values) -> values.containsKey(refusal.field()) ? "wrong_value" : "missing_column";
        };
    }

    private static JotterException told(Refusal refusal) {
        if (!refusal.field().isEmpty()) return refusal.toException();
        return new JotterException(
                "Row " + refusal.row() + " is no row.",
                "Expected " + refusal.expected() + " and found " + refusal.found() + ".",
                "Mend that row and call again.");
    }

    private static Answer renumbered(Answer answer, int number) {
        return answer instanceof Refusal(var row, var field, var expected, var found)
                ? new Refusal(number, field, expected, found)
                : answer;
    }
}
