package dev.jotter.frame.internal.duck;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tech.tablesaw.api.Table;

/// Be a query that has not run yet, over relations that have names of their own.
///
/// @param bases what it reads, by the names under which it does
/// @param sql the query
public record Pending(Map<String, Relation> bases, String sql) {

    /// Read all of a relation.
    public static Pending all(Relation relation) {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new Pending(Map.of(name, relation), "from " + name);
    }

    /// Tell whether it is nothing but all of a relation.
    public boolean isPlain() {
        return bases.size() == 1 && bases.keySet().stream().allMatch(name -> sql.equals("from " + name));
    }

    /// Go on with another query, in which this one is called `this`.
    public Pending then(String query) {
        return new Pending(
                bases, "(with this as (" + sql + ") from (" + query.strip().replaceAll(";+$", "") + "\n))");
    }

    /// Go on with a query over this one, called `this`, and another one, called `other`.
    public Pending with(Pending other, String query) {
        var both = new LinkedHashMap<>(bases);
        both.putAll(other.bases);
        return new Pending(both, "(with this as (" + sql + "), other as (" + other.sql + ") from (" + query + "))");
    }

    /// Do something in a database that sees what the query reads, and that may spill to the disk.
    public <T> T in(Work<T> work) throws SQLException, IOException {
        try (var duck = Duck.open()) {
            duck.spill();
            for (var base : bases.entrySet()) base.getValue().register(duck, base.getKey());
            return work.in(duck);
        }
    }

    /// Work in a database.
    @FunctionalInterface
    public interface Work<T> {
        T in(Duck duck) throws SQLException, IOException;
    }

    /// Give the columns, without any row.
    public Table schema() throws SQLException, IOException {
        return in(duck -> Query.answer(duck, "from (" + sql + "\n) limit 0", _ -> {}));
    }

    /// Run the query.
    ///
    /// @param before is asked before the rows are copied into memory, and may throw
    public Table run(Query.Before before) throws SQLException, IOException {
        return in(duck -> Query.answer(duck, sql, before));
    }

    /// Run the query into a file.
    public void copy(Path file, String options) throws SQLException, IOException {
        in(duck -> {
            duck.run("copy (" + sql + "\n) to " + Duck.text(file.toString()) + " (" + options + ")");
            return true;
        });
    }

    /// Give the only number of the query's only row.
    public long number() throws SQLException, IOException {
        return in(duck -> duck.query(sql, result -> result.next() ? result.getLong(1) : 0));
    }

    /// Run the query into a store.
    public Store store() throws SQLException, IOException {
        return Store.of(duck -> {
            duck.spill();
            for (var base : bases.entrySet()) base.getValue().register(duck, base.getKey());
            duck.run("create table " + Store.DATA + " as " + sql);
            for (var name : bases.keySet()) duck.run("drop view " + name);
        });
    }
}
