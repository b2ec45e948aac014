package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.List;
import tech.tablesaw.api.Table;

/// Be something that a DuckDB can see under a name: a table in memory, or one on disk.
public interface Relation {
    /// Name the columns in order.
    List<String> columns();

    /// Make it visible in an open database, as a view of this name, as long as the database is open.
    void register(Duck duck, String name) throws SQLException;

    /// See a table in memory in place; nothing is copied.
    static Relation of(Table table) {
        return new ThisTable(table);
    }
}
