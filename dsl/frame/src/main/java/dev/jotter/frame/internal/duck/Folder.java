package dev.jotter.frame.internal.duck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Keep a folder for data on disk, which is deleted when the JVM ends. What a killed JVM left is deleted by the next.
final class Folder {
    private static final String PREFIX = "jotter-frames-";

    private Folder() {}

    /// Give the folder of this JVM.
    static Path path() throws IOException {
        try {
            return Made.FOLDER.resolve("");
        } catch (ExceptionInInitializerError e) {
            throw new IOException("no folder for temporary files can be made", e);
        }
    }

    /// Made when first asked for.
    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var temporary = Path.of(System.getProperty("java.io.tmpdir"));
                sweep(temporary);
                var folder = Files.createTempDirectory(
                        temporary, PREFIX + ProcessHandle.current().pid() + "-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /// Delete the folders of processes that are gone.
    static void sweep(Path temporary) throws IOException {
        try (var all = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : all) {
                var pid = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .replaceFirst("-.*", "");
                if (pid.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) delete(folder);
            }
        }
    }

    /// Delete as much as can be deleted.
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // It is another user's, or gone already.
        }
    }
}
