package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import dev.jotter.model.ModelArchive;
import java.nio.file.Files;
import java.nio.file.Path;

/// Open the folder that holds everything published: `registry.db` and `artifacts/`, and, while calls come,
/// `unwritten/`.
public final class Registry implements AutoCloseable {
    private static final String FILE = "registry.db";

    private final Path folder;
    private final Database database;
    private final Artifacts artifacts;
    private final VersionStore versions;
    private final Routes routes;
    private final Policies policies;
    private final Keys keys;
    private final Ledger ledger;
    private final Gaps gaps;

    private Registry(Path folder) {
        this.folder = folder;
        database = Database.open(folder.resolve(FILE));
        artifacts = new Artifacts(folder.resolve("artifacts"));
        versions = new VersionStore(database);
        routes = new Routes(database, versions);
        policies = new Policies(database);
        keys = new Keys(database);
        ledger = new Ledger(database);
        gaps = new Gaps(folder.resolve("unwritten"), database);
        gaps.collect();
    }

    /// Open a registry, or make an empty one.
    public static Registry open(Path folder) {
        return new Registry(folder);
    }

    /// Open a registry that must be there.
    public static Registry openExisting(Path folder) {
        if (Files.isRegularFile(folder.resolve(FILE))) return new Registry(folder);
        throw new JotterException(
                "There is no registry in \"" + folder + "\".",
                "A folder with the file " + FILE + " was expected, and "
                        + (Files.isDirectory(folder) ? "the folder has no such file." : "there is no such folder."),
                "Publish a model from a notebook first, or name its folder: --registry ~/.jotter/registry");
    }

    /// Keep an archive under a version; what was kept once is kept for ever.
    public Version register(String model, String version, ModelArchive archive) {
        Names.check("model", model);
        Names.check("version", version);
        versions.add(model, version, artifacts.put(archive));
        return versions.get(model, version);
    }

    /// Read the archive of a version.
    public ModelArchive archive(String model, String version) {
        return artifacts.get(versions.get(model, version).sha256());
    }

    /// Do several changes as one.
    public void together(Runnable changes) {
        database.write(sql -> {
            changes.run();
            return 0;
        });
    }

    /// Say whether another process has changed something since this was last asked.
    public boolean changedElsewhere() {
        return database.changedElsewhere();
    }

    public Path folder() {
        return folder;
    }

    public VersionStore versions() {
        return versions;
    }

    public Routes routes() {
        return routes;
    }

    public Policies policies() {
        return policies;
    }

    public Keys keys() {
        return keys;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Gaps gaps() {
        return gaps;
    }

    @Override
    public void close() {
        database.close();
    }
}
