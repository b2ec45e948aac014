package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.internal.duck.Query;
import dev.jotter.frame.internal.duck.Relation;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/// Answer SQL over a table, and put DuckDB's complaints into our three sentences.
final class Sql {
    private static final Pattern COLUMN =
            Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("Table with name \"?([^\" ]+)\"? does not exist");

    private static final String THIS = "this";

    private Sql() {}

    static Table run(Table table, String sql, Named... others) {
        var relations = new LinkedHashMap<String, Relation>();
        relations.put(THIS, Relation.of(table));
        for (var other : others) {
            if (relations.keySet().stream().anyMatch(other.name()::equalsIgnoreCase)) throw taken(other.name());
            relations.put(other.name(), Relation.of(other.frame().shared()));
        }
        try {
            return Query.run(relations, sql);
        } catch (SQLException e) {
            throw explained(e, relations);
        }
    }

    /// Give the columns that a query over these relations will have, and no rows.
    static Table shape(Map<String, Relation> relations, String sql) {
        try {
            return Query.run(relations, sql).emptyCopy();
        } catch (SQLException e) {
            throw explained(e, relations);
        }
    }

    /// Answer a query of our own, in which only the values can be wrong.
    static Table compute(Table table, String sql) {
        try {
            return Query.run(table, sql);
        } catch (SQLException e) {
            var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new JotterException(
                    "The values cannot be computed.",
                    "Expected results of at most 64 bits, found: "
                            + reason.replaceFirst("^.*?Error: ", "").replaceFirst("[.!]+$", "") + ".",
                    "Leave out very large numbers first with where(row -> ...), or make decimals of them with add(...).",
                    e);
        }
    }

    private static JotterException taken(String name) {
        return new JotterException(
                "The query cannot have two tables called \"" + name + "\".",
                "Expected a name of its own for each frame, found \"" + name + "\" again"
                        + (name.equalsIgnoreCase(THIS) ? ", which stands for the frame itself." : "."),
                "Type with(\"other\", other), and other in the query.");
    }

    static JotterException explained(SQLException e, Map<String, Relation> relations) {
        var message = String.valueOf(e.getMessage());
        var column = COLUMN.matcher(message);
        if (column.find()) {
            var all = relations.values().stream()
                    .flatMap(relation -> relation.columns().stream())
                    .distinct()
                    .toList();
            return new JotterException(
                    "The query names a column \"" + column.group(1) + "\", which is not there.",
                    "Expected " + columns(relations) + ".",
                    Nearest.hint(column.group(1), all),
                    e);
        }
        var table = TABLE.matcher(message);
        if (table.find()) {
            return new JotterException(
                    "The query names a table \"" + table.group(1) + "\", which is not there.",
                    relations.size() == 1
                            ? "Expected the name this, which stands for the frame."
                            : "Expected one of: " + String.join(", ", relations.keySet()) + ".",
                    relations.size() == 1
                            ? "Write from this, or give the query another frame: sql(..., with(\"" + table.group(1)
                                    + "\", " + table.group(1) + "))."
                            : Nearest.hint(table.group(1), relations.keySet()),
                    e);
        }
        return new JotterException(
                "The query did not run.",
                "DuckDB found: " + message.lines().findFirst().orElse("nothing") + ".",
                near(message),
                e);
    }

    private static String columns(Map<String, Relation> relations) {
        return relations.entrySet().stream()
                .map(relation -> "columns of " + relation.getKey() + ": "
                        + String.join(", ", relation.getValue().columns()))
                .collect(Collectors.joining("; "));
    }

    /// Give the line of the query that DuckDB points at.
    private static String near(String message) {
        return message.lines()
                .filter(line -> line.matches("LINE \\d+:.*"))
                .findFirst()
                .map(line -> "Look at line "
                        + line.substring(5).replaceFirst(":\\s*", ": ").strip())
                .orElse("Write a query of the form select ... from this ...");
    }
}
