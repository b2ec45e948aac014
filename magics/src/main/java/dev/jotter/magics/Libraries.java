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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hold what a session has asked of Maven, and put what comes of it on the class path.
final class Libraries {
    private static final int LISTED = 12;

    private final Maven maven = new Maven();
    private final OnClassPath identified = new OnClassPath();
    private final Map<String, Path> written = new ConcurrentHashMap<>();
    private final Set<String> toldBefore = new HashSet<>();
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
        var fresh = fresh(resolution.files(), shell, notes);
        shell.addToClassPath(fresh.stream().map(Found::file).toArray(Path[]::new));
        for (var one : fresh) identified.remember(one.file(), one.library());
        wish = next;
        Say.line(told(fresh, resolution.files().size()));
        return new Outcome.Done(notes);
    }

    /// Give the versions of the program's own libraries. They come before those that a cell adds.
    private Map<String, String> own() {
        return identified.versions(
                Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of)
                        .toList());
    }

    private List<Found> fresh(List<Found> all, Shell shell, List<String> notes) {
        var own = own();
        var added = identified.versions(shell.classPath());
        var fresh = new ArrayList<Found>();
        for (var one : all) {
            var key = one.library().key();
            var present = own.getOrDefault(key, added.get(key));
            if (present == null) {
                fresh.add(one);
            } else if (!present.equals(one.library().version())) {
                var note = conflict(one, present, own.containsKey(key));
                // What others bring in is told once, and not again with each call.
                if (toldBefore.add(note) || isAskedFor(one)) notes.add(note);
            }
        }
        return fresh;
    }

    private static String conflict(Found wanted, String present, boolean own) {
        var library = wanted.library();
        return "%s stays at version %s, which %s; %s was asked for%s. %s"
                .formatted(
                        library.key(),
                        present,
                        own ? "Jotter itself uses" : "is on the class path already",
                        library.version(),
                        isAskedFor(wanted) ? "" : " by " + wanted.wantedBy(),
                        own
                                ? "If it does not work with that, ask for an older version of what needs it."
                                : "What is loaded cannot be replaced: restart the kernel to begin with another.");
    }

    private static boolean isAskedFor(Found one) {
        return one.wantedBy().equals(one.library().toString());
    }

    private static String told(List<Found> fresh, int all) {
        if (fresh.isEmpty()) return all == 0 ? "Nothing to add." : "Nothing to add: all of it is on the class path.";
        var listed = fresh.stream().limit(LISTED).map(Found::label).collect(Collectors.joining(", "));
        var more = fresh.size() > LISTED ? " and " + (fresh.size() - LISTED) + " more" : "";
        return "added " + listed + more;
    }
}
