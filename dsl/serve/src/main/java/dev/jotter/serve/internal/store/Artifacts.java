package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import dev.jotter.model.ModelArchive;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keep archives as files named by their hash. A file is written wholly or not at all, and never changed.
public final class Artifacts {
    private final Path folder;

    public Artifacts(Path folder) {
        this.folder = folder;
    }

    /// Store an archive; one that is there already is left alone.
    public String put(ModelArchive archive) {
        var sha256 = archive.sha256();
        var file = file(sha256);
        if (!Files.exists(file)) archive.write(file);
        return sha256;
    }

    /// Read the archive with this hash; a changed byte is refused.
    public ModelArchive get(String sha256) {
        var archive = ModelArchive.read(file(sha256));
        if (archive.sha256().equals(sha256)) return archive;
        throw new JotterException(
                "The model file \"" + file(sha256) + "\" is not the one that was published.",
                "The hash " + sha256 + " was expected, and " + archive.sha256() + " was found.",
                "Put the file back from a backup, or publish the model again under a new version.");
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".jot");
    }
}
