package dev.jotter.serve;

import dev.jotter.display.JotterException;
import dev.jotter.model.Answer;
import dev.jotter.model.Prediction;
import dev.jotter.model.Refusal;
import dev.jotter.serve.internal.http.Json;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Read what an endpoint answered.
///
/// @param tree the answer's JSON
record WireAnswer(Map<?, ?> tree) {

    /// Read the body of an answer; empty when it is none that we would send.
    static Optional<WireAnswer> of(String body) {
        try {
            return Json.read(body) instanceof Map<?, ?> tree ? Optional.of(new WireAnswer(tree)) : Optional.empty();
        } catch (UncheckedIOException noJson) {
            return Optional.empty();
        }
    }

    /// Give the answer to each row.
    List<Answer> answers() {
        return list(tree.get("predictions")).stream()
                .map(one -> answer(map(one)))
                .toList();
    }

    /// Give the refusal of each row, when the call was refused because of its rows.
    Optional<List<Answer>> refusals() {
        var error = map(tree.get("error"));
        if (error.containsKey("rows")) {
            return Optional.of(list(error.get("rows")).stream()
                    .map(row -> (Answer) refusal(map(row)))
                    .toList());
        }
        return error.containsKey("row") ? Optional.of(List.of(refusal(error))) : Optional.empty();
    }

    /// Say why the call was refused.
    JotterException refused(String model, int status) {
        var error = map(tree.get("error"));
        return new JotterException(
                "The endpoint \"" + model + "\" refused the call (" + status + ", " + error.get("code") + ").",
                text(error, "message"),
                text(error, "hint"));
    }

    private Answer answer(Map<?, ?> one) {
        if (one.containsKey("error")) return refusal(map(one.get("error")));
        var probabilities = new LinkedHashMap<String, Double>();
        map(one.get("probabilities"))
                .forEach((label, number) -> probabilities.put((String) label, ((Number) number).doubleValue()));
        var notes = one.containsKey("notes")
                ? list(one.get("notes")).stream().map(String::valueOf).toList()
                : List.<String>of();
        var by = text(tree, "model") + " " + text(tree, "version");
        return new Prediction(text(one, "label"), probabilities, notes, by);
    }

    private static Refusal refusal(Map<?, ?> error) {
        var row = error.get("row") instanceof Number number ? number.intValue() : 1;
        return new Refusal(row, text(error, "field"), text(error, "expected"), text(error, "found"));
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private static Map<?, ?> map(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list : List.of();
    }
}
