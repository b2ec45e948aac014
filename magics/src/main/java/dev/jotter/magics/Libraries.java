package dev.jotter.magics;

import dev.jotter.magics.internal.maven.Found;
import dev.jotter.magics.internal.maven.Maven;
import dev.jotter.magics.internal.maven.OnClassPath;
import dev.jotter.magics.internal.maven.Way;
import dev.jotter.magics.internal.maven.Wish;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hold what a session has asked of Maven, and put what comes of it on the class path.
final class Libraries {
    private static final int LISTED = 12;

    private final Maven maven = new Maven();
    private final OnClassPath identified = new OnClassPath();
    private final Map<String, Path> written = new ConcurrentHashMap<>();
    private Wish wish = Wish.nothing();

    static Libraries of(Shell shell) {
        return shell.kept(Libraries.class, Libraries::new);
    }

    Wish wish() {
        return wish;
    }

    /// Keep the text of a POM in a file, the same for the same text.
    Path pom(String text) {
        return written.computeIfAbsent(text, Libraries::write);
    }

    private static Path write(String text) {
        try {
            var pom = Files.createTempFile("jotter", ".pom");
            pom.toFile().deleteOnExit();
            return Files.writeString(pom, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ask for no more than before, but somewhere else.
    void wish(Wish other) {
        wish = other;
    }

    /// Resolve a wish that holds all earlier ones, and add the files. It counts only when all of it is found.
    ///
    /// @param update whether to ask again for what was looked up lately
    /// @param sources whether to fetch the sources too
    Outcome add(Wish next, Shell shell, boolean update, boolean sources) throws InterruptedException {
        var settings = Settings.of(shell);
        var way = new Way(
                settings.given(Settings.SETTINGS).map(Path::of),
                settings.given(Settings.LOCAL).map(Path::of),
                settings.isTrue(Settings.OFFLINE),
                update,
                sources || settings.isTrue(Settings.SOURCES));
        var resolution = maven.resolve(next, way);
        var notes = new ArrayList<>(resolution.notes());
        var fresh = fresh(resolution.files(), present(shell), notes);
        shell.addToClassPath(fresh.stream().map(Found::file).toArray(Path[]::new));
        for (var one : fresh) identified.remember(one.file(), one.library());
        wish = next;
        Say.line(told(fresh, resolution.files().size()));
        return new Outcome.Done(notes);
    }

    /// The program's own classes come before those that a cell adds, whatever their version.
    private Map<String, String> present(Shell shell) {
        var program = Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
        return identified.versions(
                Stream.concat(program, shell.classPath().stream()).toList());
    }

    private static List<Found> fresh(List<Found> all, Map<String, String> present, List<String> notes) {
        var fresh = new ArrayList<Found>();
        for (var one : all) {
            var version = present.get(one.library().key());
            if (version == null) {
                fresh.add(one);
            } else if (!version.equals(one.library().version())) {
                notes.add(conflict(one, version));
            }
        }
        return fresh;
    }

    private static String conflict(Found wanted, String present) {
        var library = wanted.library();
        var by = wanted.wantedBy().equals(library.toString()) ? "" : " by " + wanted.wantedBy();
        return "%s stays at version %s, which is on the class path already; %s was asked for%s. "
                        .formatted(library.key(), present, library.version(), by)
                + "What is loaded cannot be replaced: restart the kernel to begin with another.";
    }

    private static String told(List<Found> fresh, int all) {
        if (fresh.isEmpty()) return all == 0 ? "Nothing to add." : "Nothing to add: all of it is on the class path.";
        var listed = fresh.stream().limit(LISTED).map(Found::label).collect(Collectors.joining(", "));
        var more = fresh.size() > LISTED ? " and " + (fresh.size() - LISTED) + " more" : "";
        return "added " + listed + more;
    }
}
