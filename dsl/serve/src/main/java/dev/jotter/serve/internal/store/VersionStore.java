package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keep the versions of all models: added, listed, never changed.
public final class VersionStore {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(\\..*)?");

    private final Database database;

    VersionStore(Database database) {
        this.database = database;
    }

    /// Add a version. The same content under the same version is welcome again, other content is refused.
    public void add(String model, String version, String sha256) {
        database.write(sql -> {
            var before = find(model, version);
            if (before.isPresent() && !before.get().sha256().equals(sha256)) {
                throw taken(model, version, before.get().sha256(), sha256);
            }
            return before.isPresent()
                    ? 0
                    : sql.run(
                            "insert into version (model, version, sha256, made) values (?, ?, ?, ?)",
                            model,
                            version,
                            sha256,
                            System.currentTimeMillis());
        });
    }

    /// Find a version by its name.
    public Optional<Version> find(String model, String version) {
        return all(model).stream().filter(v -> v.name().equals(version)).findFirst();
    }

    /// Give the version, or say which there are.
    public Version get(String model, String version) {
        return find(model, version).orElseThrow(() -> unknown(model, version));
    }

    /// List the versions of a model, the oldest first.
    public List<Version> all(String model) {
        return database.read(sql -> sql.all(
                row -> new Version(
                        row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))),
                "select model, version, sha256, made from version where model = ? order by rowid",
                model));
    }

    /// List the names of all models.
    public List<String> models() {
        return database.read(
                sql -> sql.all(row -> row.getString(1), "select distinct model from version order by model"));
    }

    /// Choose a version's name for content that came without one: its old name when it was published before, else the
    /// next free minor number, from 1.0.0 on.
    public String choose(String model, String sha256) {
        var all = all(model);
        for (var version : all.reversed()) if (version.sha256().equals(sha256)) return version.name();
        if (all.isEmpty()) return "1.0.0";
        var last = NUMBERED.matcher(all.getLast().name());
        var major = last.matches() ? last.group(1) : "1";
        var minor = last.matches() ? Integer.parseInt(last.group(2)) + 1 : 0;
        while (find(model, major + "." + minor + ".0").isPresent()) minor++;
        return major + "." + minor + ".0";
    }

    private JotterException unknown(String model, String version) {
        var names = all(model).stream().map(Version::name).toList();
        if (names.isEmpty()) return unknownModel(model);
        return new JotterException(
                "The model \"" + model + "\" has no version \"" + version + "\".",
                "One of its versions was expected: " + String.join(", ", names) + ".",
                Nearest.hint(version, names));
    }

    /// Say that no model has this name, and which there are.
    public JotterException unknownModel(String model) {
        var models = models();
        return new JotterException(
                "There is no model \"" + model + "\" in this registry.",
                models.isEmpty()
                        ? "A published model was expected, and the registry is empty."
                        : "One of its models was expected: " + String.join(", ", models) + ".",
                models.isEmpty()
                        ? "Publish one first: model.publish(\"" + model + "\")."
                        : Nearest.hint(model, models));
    }

    private static JotterException taken(String model, String version, String before, String now) {
        return new JotterException(
                "Version " + version + " of \"" + model + "\" is taken by another model.",
                "A version never changes: the content " + before.substring(0, 12) + " was published as " + version
                        + ", and " + now.substring(0, 12) + " was given.",
                "Give the new model a new version, for example version(\"" + next(version) + "\").");
    }

    private static String next(String version) {
        var number = NUMBERED.matcher(version);
        if (!number.matches()) return version + "-2";
        return number.group(1) + "." + (Integer.parseInt(number.group(2)) + 1) + ".0";
    }
}
