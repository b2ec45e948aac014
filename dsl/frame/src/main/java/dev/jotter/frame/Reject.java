package dev.jotter.frame;

import java.util.List;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Keep a line of a file that could not be a row.
///
/// @param line the line's number in the file, the first being 1; 0 for a file of a folder that is left out as a whole
/// @param column the column whose field was wrong, or the first that the line has no field for; empty when the fault is
///     the line's as a whole
/// @param reason what was expected and found
/// @param text the line itself, or the file's path in its folder
public record Reject(long line, String column, String reason, String text) {
    /// Refuse a line as a whole.
    public static Reject line(long line, String reason, String text) {
        return new Reject(line, "", reason, text);
    }

    /// List rejects as a table: line, column, reason, text.
    static Table table(List<Reject> rejects) {
        return Table.create(
                LongColumn.create("line", rejects.stream().mapToLong(Reject::line)),
                StringColumn.create("column", rejects.stream().map(Reject::column)),
                StringColumn.create("reason", rejects.stream().map(Reject::reason)),
                StringColumn.create("text", rejects.stream().map(Reject::text)));
    }
}
