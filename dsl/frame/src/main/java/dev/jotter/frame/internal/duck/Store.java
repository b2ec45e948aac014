package dev.jotter.frame.internal.duck;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Hold a table in a file of DuckDB's, which is deleted once nobody can reach it any more.
public final class Store implements Relation {
    private static final Cleaner CLEANER = Cleaner.create();

    /// What a store's file calls its table.
    static final String DATA = "data";

    private final Path file;
    private final List<String> columns;

    private Store(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        CLEANER.register(this, () -> file.toFile().delete());
    }

    /// Put a table called [#DATA] into an empty database on disk.
    @FunctionalInterface
    public interface Filling {
        void fill(Duck duck) throws SQLException, IOException;
    }

    /// Make a store; nothing stays of one that cannot be filled.
    public static Store of(Filling filling) throws SQLException, IOException {
        var file = Folder.path().resolve("d" + UUID.randomUUID().toString().replace("-", "") + ".duckdb");
        try {
            try (var duck = Duck.open(file)) {
                filling.fill(duck);
                duck.run("checkpoint");
                return new Store(file, columns(duck));
            }
        } catch (SQLException | IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// Put a relation on disk.
    public static Store of(Relation relation) throws SQLException, IOException {
        return of(duck -> {
            relation.register(duck, "this");
            duck.run("create table " + DATA + " as from this");
            duck.run("drop view this");
        });
    }

    /// Add the rows of a relation with the same columns, which is in order while nobody else has the store.
    public void add(Relation relation) throws SQLException {
        try (var duck = Duck.open(file)) {
            relation.register(duck, "this");
            duck.run("insert into " + DATA + " from this");
        }
    }

    private static List<String> columns(Duck duck) throws SQLException {
        return duck.query("select column_name from (describe " + DATA + ")", all -> {
            var names = new ArrayList<String>();
            while (all.next()) names.add(all.getString(1));
            return List.copyOf(names);
        });
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void register(Duck duck, String name) throws SQLException {
        var database = file.getFileName().toString().replace(".duckdb", "");
        duck.run("attach if not exists " + Duck.text(file.toString()) + " as " + database + " (read_only)");
        duck.run("create temp view " + Duck.name(name) + " as from " + database + "." + DATA);
    }
}
