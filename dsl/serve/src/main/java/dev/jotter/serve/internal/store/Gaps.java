package dev.jotter.serve.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Keep what may be missing in the ledger: the calls not yet written down by processes that were killed.
public final class Gaps {
    private static final System.Logger LOG = System.getLogger("dev.jotter.serve");

    /// Names this process in its files. A process number would not do: in containers each is number 1.
    private static final String PROCESS = UUID.randomUUID().toString();

    private static final String BEFORE_PROCESS = "~";

    private final Path folder;
    private final Database database;

    Gaps(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /// Begin to count a model's calls that are not written down.
    public Unwritten begin(String model) throws IOException {
        return Unwritten.create(folder.resolve(model + BEFORE_PROCESS + PROCESS + "-" + UUID.randomUUID()));
    }

    /// Write down what processes that are gone left behind.
    void collect() {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.newDirectoryStream(folder)) {
            // A file of our own is not even opened: on some systems that would take its lock away.
            for (var file : files) if (!name(file).contains(BEFORE_PROCESS + PROCESS)) collect(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "What killed processes left in " + folder + " cannot be read.", e);
        }
    }

    /// List the gaps in the account of a model, the earliest first.
    public List<Gap> of(String model) {
        return database.read(sql -> sql.all(
                row -> new Gap(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)),
                "select ended, calls from gap where model = ? order by ended",
                model));
    }

    private void collect(Path file) throws IOException {
        try {
            var left = Unwritten.left(file);
            if (left.isEmpty()) return;
            if (left.get().calls() > 0) keep(name(file), left.get());
            Files.deleteIfExists(file);
        } catch (NoSuchFileException takenByAnother) {
            LOG.log(System.Logger.Level.DEBUG, "Another process was quicker with {0}.", file);
        }
    }

    /// The file's name is the key, so that a gap found by two processes at once is one gap.
    private void keep(String name, Gap gap) {
        database.write(sql -> sql.run(
                "insert or ignore into gap (id, model, ended, calls) values (?, ?, ?, ?)",
                name,
                name.substring(0, Math.max(0, name.indexOf(BEFORE_PROCESS))),
                gap.ended().toEpochMilli(),
                gap.calls()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
