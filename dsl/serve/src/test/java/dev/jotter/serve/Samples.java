package dev.jotter.serve;

import dev.jotter.model.Card;
import dev.jotter.model.Field;
import dev.jotter.model.ModelArchive;
import dev.jotter.model.OneHot;
import dev.jotter.model.OnnxGraph;
import dev.jotter.model.Recipe;
import dev.jotter.model.Scale;
import dev.jotter.model.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small penguin models, made by hand, each sure of one species: so an answer's label tells which model gave it.
final class Samples {
    static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

    record Penguin(String island, double bill_length_mm, double body_mass_g) {}

    static final Penguin SOMEONE = new Penguin("Biscoe", 46.1, 4500);
    static final String ROW = "{\"island\":\"Biscoe\",\"bill_length_mm\":46.1,\"body_mass_g\":4500}";

    private Samples() {}

    /// Make a model that answers with this species, whatever the row.
    static ModelArchive sure(String species) {
        var bias = new float[3];
        bias[SPECIES.indexOf(species)] = 4;
        var graph = OnnxGraph.features(5).dense(new float[3][5], bias).softmax();
        var recipe = new Recipe(List.of(
                new OneHot("island", List.of("Biscoe", "Dream", "Torgersen")),
                new Scale("bill_length_mm", 43.92, 5.46),
                new Scale("body_mass_g", 4201.75, 801.95)));
        var schema = new Schema(
                List.of(
                        Field.category("island", List.of("Biscoe", "Dream", "Torgersen")),
                        Field.number("bill_length_mm"),
                        Field.number("body_mass_g")),
                "species",
                SPECIES);
        return ModelArchive.of(graph, recipe, schema, card(species));
    }

    static Map<String, Object> row() {
        var row = new LinkedHashMap<String, Object>();
        row.put("island", "Biscoe");
        row.put("bill_length_mm", 46.1);
        row.put("body_mass_g", 4500);
        return row;
    }

    private static Card card(String species) {
        return new Card("sure of " + species, Map.of(), "ab".repeat(32), Map.of(), 1, Map.of(), Map.of());
    }
}
