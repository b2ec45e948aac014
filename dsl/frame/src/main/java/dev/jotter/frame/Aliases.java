package dev.jotter.frame;

import dev.jotter.frame.internal.duck.Duck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Give the columns that a query of ours reads short names of our own, so that no name in a frame can trouble SQL.
final class Aliases {
    /// The number of a row.
    static final String ROW = "r";

    private final Table table;
    private final Map<String, String> names = new LinkedHashMap<>();

    Aliases(Table table) {
        this.table = table;
    }

    /// Name a column, which must be there.
    String of(String column) {
        Pictures.refuse(Cells.column(table, column), "what is computed");
        return names.computeIfAbsent(column, _ -> "c" + names.size());
    }

    List<String> of(List<String> columns) {
        return columns.stream().map(this::of).toList();
    }

    /// Write the expression of an aggregate.
    String of(Agg agg) {
        if (agg.column().isEmpty()) return agg.sql();
        return agg.of(Cells.column(table, agg.column()), of(agg.column())).replace("{r}", ROW);
    }

    /// Answer a query that reads from `t`, and give its columns these names.
    Table answer(String query, List<String> columns) {
        var answer = Sql.compute(numbered(), "with t as (select " + selected() + " from this) " + query);
        var named = new ArrayList<Column<?>>();
        for (var at = 0; at < columns.size(); at++) named.add(answer.column(at).setName(columns.get(at)));
        return Tables.of(named, name -> "Give one of them another name: .as(\"" + name + "_2\").");
    }

    /// DuckDB reads only what the query uses, so that the numbers of the rows cost nothing where no one asks for them.
    private String selected() {
        var selected = names.entrySet().stream()
                .map(name -> Duck.name(name.getKey()) + " as " + name.getValue())
                .collect(Collectors.joining(", "));
        return selected + (selected.isEmpty() ? "" : ", ") + Duck.name(row()) + " as " + ROW;
    }

    private Table numbered() {
        var columns = new ArrayList<Column<?>>(table.columns());
        columns.add(LongColumn.create(
                row(), IntStream.range(0, table.rowCount()).asLongStream().toArray()));
        return Tables.of(columns);
    }

    private String row() {
        var name = new StringBuilder("row");
        while (table.columnNames().stream().anyMatch(other -> other.equalsIgnoreCase(name.toString()))) {
            name.append('_');
        }
        return name.toString();
    }
}
