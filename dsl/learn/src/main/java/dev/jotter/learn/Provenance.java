package dev.jotter.learn;

import dev.jotter.model.Card;
import dev.jotter.model.ModelArchive;
import java.util.Map;
import java.util.TreeMap;

/// Write down where a model comes from.
record Provenance(Data data, Origin origin, Learned learned) {

    /// Pack graph, recipe, schema and card. Nothing in it depends on the time of day.
    ModelArchive archive(Map<String, Double> figures) {
        return ModelArchive.of(learned.onnx(), data.recipe(), data.schema(), card(figures));
    }

    private Card card(Map<String, Double> figures) {
        var options = new TreeMap<>(origin.options());
        options.put("kept epoch", learned.best() + " of " + learned.rounds());
        if (learned.interrupted()) options.put("stopped", "by the user");
        return new Card(
                origin.learner().name(),
                options,
                Fingerprint.of(data.part("train")),
                Map.of("train", rows("train"), "valid", rows("valid"), "test", rows("test")),
                origin.seed(),
                figures,
                versions());
    }

    private long rows(String part) {
        return data.part(part).examples().rows();
    }

    private Map<String, String> versions() {
        var versions = new TreeMap<>(learned.libraries());
        versions.put("java", Runtime.version().feature() + "");
        return versions;
    }
}
