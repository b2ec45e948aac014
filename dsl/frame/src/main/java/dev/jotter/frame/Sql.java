package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.internal.duck.Query;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import tech.tablesaw.api.Table;

/// Answer SQL over a table, and put DuckDB's complaints into our three sentences.
final class Sql {
    private static final Pattern COLUMN =
            Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("Table with name \"?([^\" ]+)\"? does not exist");

    private Sql() {}

    static Table run(Table table, String sql) {
        try {
            return Query.run(table, sql);
        } catch (SQLException e) {
            throw explained(e, table.columnNames());
        }
    }

    private static JotterException explained(SQLException e, List<String> columns) {
        var message = String.valueOf(e.getMessage());
        var column = COLUMN.matcher(message);
        if (column.find()) {
            return new JotterException(
                    "The query names a column \"" + column.group(1) + "\", which is not there.",
                    "Expected columns of this: " + String.join(", ", columns) + ".",
                    Nearest.hint(column.group(1), columns),
                    e);
        }
        var table = TABLE.matcher(message);
        if (table.find()) {
            return new JotterException(
                    "The query names a table \"" + table.group(1) + "\", which is not there.",
                    "Expected the name this, which stands for the frame.",
                    "Write from this.",
                    e);
        }
        return new JotterException(
                "The query did not run.",
                "DuckDB found: " + message.lines().findFirst().orElse("nothing") + ".",
                near(message),
                e);
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
