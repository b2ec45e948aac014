package dev.jotter.frame.internal.duck;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/// Load a Parquet file: each column goes straight from the file to its Tablesaw column.
///
/// @param files the files, whose rows follow each other
public record ParquetTable(List<Path> files) {
    private static final String FILE = "file";

    /// Read the file.
    ///
    /// @param names is shown the names of the columns before any is read
    public Table load(Consumer<List<String>> names) throws SQLException {
        try (var duck = Duck.open()) {
            return new Selection(items(duck, names), FILE).read(duck);
        }
    }

    /// See the file in place, without reading its rows before a query does.
    ///
    /// @param names is shown the names of the columns
    public Relation relation(Consumer<List<String>> names) throws SQLException {
        try (var duck = Duck.open()) {
            return new InPlace(source(), items(duck, names));
        }
    }

    /// Stand for the file in queries.
    private record InPlace(String source, List<Selection.Item> items) implements Relation {
        @Override
        public List<String> columns() {
            return items.stream().map(Selection.Item::name).toList();
        }

        @Override
        public void register(Duck duck, String name) throws SQLException {
            var selected = items.stream()
                    .map(item -> item.carrier().cast(item.sql()) + " as " + Duck.name(item.name()))
                    .collect(Collectors.joining(", "));
            duck.run("create temp view " + Duck.name(name) + " as select " + selected + " from " + source);
        }
    }

    private String source() {
        return files.stream()
                .map(file -> Duck.text(file.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "], union_by_name = true)"));
    }

    private List<Selection.Item> items(Duck duck, Consumer<List<String>> names) throws SQLException {
        for (var file : files) names.accept(names(duck, file));
        duck.run("create view " + FILE + " as from " + source());
        var fields = Fields.of(duck, FILE);
        names.accept(fields.stream().map(Fields.Field::name).toList());
        var doubts = fields.stream().map(Fields.Field::doubt).collect(Collectors.joining(", "));
        var sure = duck.query("select " + doubts + " from " + FILE, answer -> {
            answer.next();
            var row = new ArrayList<Boolean>();
            for (var at = 1; at <= fields.size(); at++) row.add(answer.getBoolean(at));
            return row;
        });
        var items = new ArrayList<Selection.Item>();
        for (var at = 0; at < fields.size(); at++) items.add(fields.get(at).item(sure.get(at)));
        return items;
    }

    /// Name the columns as the file has them; DuckDB gives another name to one that comes twice, case apart.
    private List<String> names(Duck duck, Path file) throws SQLException {
        return duck.query("select name, num_children from parquet_schema(" + Duck.text(file.toString()) + ")", all -> {
            var names = new ArrayList<String>();
            // Depth first, the root before all: what lies in a column's own tree is no column of the table.
            all.next();
            var within = 0L;
            while (all.next()) {
                if (within == 0) names.add(all.getString(1));
                else within--;
                within += all.getLong(2);
            }
            return names;
        });
    }
}
