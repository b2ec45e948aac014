package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Add the jars that match a pattern.
public final class JarsMagic implements Magic {
    @Override
    public String name() {
        return "jars";
    }

    @Override
    public String group() {
        return Group.LIBRARIES;
    }

    @Override
    public String example() {
        return "%jars lib/*.jar";
    }

    @Override
    public String help() {
        return "%jars <path or glob>…: add jars to the class path";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        if (call.arguments().isEmpty()) {
            throw new JotterException(
                    "%jars was called without a path.",
                    "At least one path or pattern was expected, but nothing was found.",
                    "Type, for example, %jars lib/*.jar.");
        }
        var jars = new ArrayList<Path>();
        for (var pattern : call.words()) jars.addAll(found(Folder.of(shell), pattern));
        shell.addToClassPath(jars.toArray(Path[]::new));
        Say.line("added " + String.join(", ", Globs.names(jars)));
        return Outcome.done();
    }

    private static List<Path> found(Folder folder, String pattern) {
        var jars = Globs.expand(folder, pattern).stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
        if (!jars.isEmpty()) return jars;
        throw new JotterException(
                "No jar matches \"" + pattern + "\".",
                "Files that end in .jar were expected below " + Globs.root(folder, pattern) + ", but none was found.",
                "Correct the path; it starts from the notebook's folder unless it starts with a slash.");
    }
}
