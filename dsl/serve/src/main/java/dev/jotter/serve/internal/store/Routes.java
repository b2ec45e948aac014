package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Keep where calls go: the live version of each model, the one on trial, the ones live before, other aliases.
public final class Routes {
    public static final String LIVE = "live";

    private final Database database;
    private final VersionStore versions;

    Routes(Database database, VersionStore versions) {
        this.database = database;
        this.versions = versions;
    }

    /// Give the route of a model; empty when none was ever published.
    public Optional<Route> find(String model) {
        return database.read(sql -> sql.text("select version from alias where model = ? and alias = 'live'", model)
                .map(live -> new Route(live, canary(model))));
    }

    /// List all models that have a live version, with their routes.
    public Map<String, Route> all() {
        var all = new LinkedHashMap<String, Route>();
        for (var model : versions.models()) find(model).ifPresent(route -> all.put(model, route));
        return all;
    }

    /// Make a version live; ends a trial. Nothing happens when it is live already.
    public void promote(String model, String version) {
        versions.get(model, version);
        database.write(sql -> {
            if (find(model).map(Route::live).equals(Optional.of(version))) return 0;
            point(model, LIVE, version);
            sql.run("delete from canary where model = ?", model);
            return sql.run(
                    "insert into promotion (model, version, made) values (?, ?, ?)",
                    model,
                    version,
                    System.currentTimeMillis());
        });
    }

    /// Put a version on trial; it replaces another one on trial. Nothing happens when it is live already.
    public void putOnTrial(String model, String version, double share) {
        versions.get(model, version);
        database.write(sql -> {
            sql.run("delete from canary where model = ?", model);
            if (find(model).map(Route::live).equals(Optional.of(version))) return 0;
            return sql.run("insert into canary (model, version, share) values (?, ?, ?)", model, version, share);
        });
    }

    /// Make the version on trial live.
    public void promoteCanary(String model) {
        database.write(sql -> {
            var canary = canary(model)
                    .orElseThrow(() -> new JotterException(
                            "No version of \"" + model + "\" is on trial.",
                            "promote() makes a canary live, and there is none.",
                            "Put one on trial first: update(model, version(\"…\"), canary(0.1))."));
            promote(model, canary.version());
            return 0;
        });
    }

    /// End a trial; where there is none, make the version live that was live before.
    public void rollBack(String model) {
        database.write(sql -> {
            if (sql.run("delete from canary where model = ?", model) > 0) return 0;
            var last = sql.all(
                    row -> Map.entry(row.getLong(1), row.getString(2)),
                    "select id, version from promotion where model = ? order by id desc limit 2",
                    model);
            if (last.size() < 2) throw nothingBefore(model);
            sql.run("delete from promotion where id = ?", last.getFirst().getKey());
            point(model, LIVE, last.getLast().getValue());
            return 0;
        });
    }

    /// Let an alias mean a version. The alias `live` is moved as by [#promote].
    public void alias(String model, String alias, String version) {
        Names.check("alias", alias);
        if (alias.equals(LIVE)) {
            promote(model, version);
            return;
        }
        if (versions.find(model, alias).isPresent()) {
            throw new JotterException(
                    "\"" + alias + "\" cannot be an alias of \"" + model + "\".",
                    "A name that is no version was expected, and " + alias + " is a version.",
                    "Choose another name, for example \"stable\".");
        }
        versions.get(model, version);
        database.write(sql -> point(model, alias, version));
    }

    /// List the aliases of a model and what they mean.
    public Map<String, String> aliases(String model) {
        var all = new LinkedHashMap<String, String>();
        database.read(sql -> sql.all(
                row -> all.put(row.getString(1), row.getString(2)),
                "select alias, version from alias where model = ? order by alias",
                model));
        return all;
    }

    private Optional<Route.Canary> canary(String model) {
        return database.read(sql -> sql.first(
                row -> new Route.Canary(row.getString(1), row.getDouble(2)),
                "select version, share from canary where model = ?",
                model));
    }

    private int point(String model, String alias, String version) {
        return database.write(sql -> sql.run(
                "insert into alias (model, alias, version) values (?, ?, ?)"
                        + " on conflict (model, alias) do update set version = excluded.version",
                model,
                alias,
                version));
    }

    private JotterException nothingBefore(String model) {
        var live = find(model).map(Route::live).orElse("none");
        return new JotterException(
                "\"" + model + "\" cannot be rolled back.",
                "A canary or an earlier live version was expected, and " + live
                        + " is the only one that was ever live.",
                "See what there is: versions(); make another one live: alias(\"live\", \"VERSION\").");
    }
}
