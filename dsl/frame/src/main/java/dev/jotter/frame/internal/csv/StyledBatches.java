package dev.jotter.frame.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Read the text columns of a table on disk that are written in a style, as `1.234,5` or `31.12.2024`. All rows go by
/// twice: once to be looked at, once to be turned.
public final class StyledBatches {
    private final Map<String, ColumnStyle> styles = new LinkedHashMap<>();

    /// @param texts the columns of texts
    public StyledBatches(List<String> texts, Settings settings) {
        for (var name : texts) styles.put(name, new ColumnStyle(name, settings));
    }

    /// Look at more rows of these columns.
    ///
    /// @return whether it is worth while to look at more
    public boolean look(Table batch) {
        Stop.check();
        styles.forEach((name, style) -> style.look(batch.stringColumn(name)));
        return styles.values().stream().anyMatch(ColumnStyle::isOpen);
    }

    /// Make up the mind, and say whether there is anything to turn.
    ///
    /// @throws dev.jotter.frame.UnfitColumn when a value is not of the kind that the user gave
    public boolean decide() {
        styles.values().removeIf(style -> !style.decide());
        return !styles.isEmpty();
    }

    /// Turn some rows of the table.
    public Table turn(Table batch) {
        Stop.check();
        var columns = new ArrayList<Column<?>>(batch.columns());
        columns.replaceAll(column -> {
            var style = column instanceof StringColumn ? styles.get(column.name()) : null;
            return style == null ? column : style.turn((StringColumn) column);
        });
        return Columns.table(columns);
    }
}
