package dev.jotter.frame.internal.csv;

import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Put columns together that are known to be of one length and to have names of their own: Tablesaw's check of each
/// name against all others takes ten thousand columns seconds.
public final class Columns {
    private Columns() {}

    public static Table table(List<Column<?>> columns) {
        var table = Table.create();
        columns.forEach(table::internalAddWithoutValidation);
        return table;
    }
}
