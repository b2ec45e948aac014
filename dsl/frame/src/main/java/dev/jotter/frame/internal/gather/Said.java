package dev.jotter.frame.internal.gather;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.Kind;
import dev.jotter.frame.internal.csv.SaidType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Hold what the user said of the values.
///
/// @param missing texts that mean no value
/// @param kinds what some columns hold, by name
public record Said(Set<String> missing, Map<String, Kind> kinds) {
    /// Nothing was said.
    public static final Said NOTHING = new Said(Set.of(), Map.of());

    Typed typed(String column) {
        var kind = kinds.get(column);
        return kind == null ? Typed.UNKNOWN : Typed.said(SaidType.of(kind));
    }

    /// Refuse kinds of columns that are not there.
    public void refuseUnknown(List<String> names) {
        for (var column : kinds.keySet()) {
            if (names.contains(column)) continue;
            throw new JotterException(
                    "There is no column \"" + column + "\".",
                    "Expected one of: " + String.join(", ", names) + ".",
                    Nearest.hint(column, names));
        }
    }
}
