package dev.jotter.model;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Describe the raw rows that a model reads and the classes that it answers with.
///
/// @param features the columns read, in the order of the training data
/// @param target the column that was learned
/// @param classes the answers, in the order of the graph's output
public record Schema(List<Field> features, String target, List<String> classes) implements Displayable {
    public Schema {
        features = List.copyOf(features);
        classes = List.copyOf(classes);
        var seen = new HashSet<String>();
        for (var field : features) {
            if (!seen.add(field.name())) {
                throw new IllegalArgumentException("The schema has the column \"" + field.name() + "\" twice.");
            }
        }
    }

    /// Give the names of the columns read.
    public List<String> names() {
        return features.stream().map(Field::name).toList();
    }

    /// Find a column by its name.
    public Optional<Field> field(String name) {
        return features.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Turn a row of texts, as a CSV file has it, into a typed row; columns that the model does not read stay text.
    public Map<String, @Nullable Object> typed(Map<String, String> texts) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var cell : texts.entrySet()) {
            var field = field(cell.getKey());
            row.put(cell.getKey(), field.isPresent() ? field.get().parse(cell.getValue()) : cell.getValue());
        }
        return row;
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("column", "kind", "categories");
        for (var field : features) {
            grid = grid.row(
                    field.name(), field.kind().name().toLowerCase(Locale.ROOT), String.join(", ", field.categories()));
        }
        return grid.caption("answers " + target + ": " + String.join(", ", classes))
                .toMimeBundle();
    }
}
