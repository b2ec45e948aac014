package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Show the class path, or add to it.
public final class ClassPathMagic implements Magic {
    @Override
    public String name() {
        return "classpath";
    }

    @Override
    public String group() {
        return Group.LIBRARIES;
    }

    @Override
    public String example() {
        return "%classpath target/classes";
    }

    @Override
    public String help() {
        return "%classpath [path or glob]…: add folders and jars to the class path, or list it";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        if (call.arguments().isEmpty()) {
            var entries = shell.classPath().stream().map(Path::toString).collect(Collectors.joining("\n"));
            return new Outcome.Value(MimeBundle.text(entries), "MimeBundle", List.of());
        }
        var entries = new ArrayList<Path>();
        for (var pattern : call.words()) entries.addAll(found(Folder.of(shell), pattern));
        shell.addToClassPath(entries.toArray(Path[]::new));
        Say.line("added " + String.join(", ", Globs.names(entries)));
        return Outcome.done();
    }

    private static List<Path> found(Folder folder, String pattern) {
        var entries = Globs.expand(folder, pattern);
        if (!entries.isEmpty()) return entries;
        throw new JotterException(
                "Nothing matches \"" + pattern + "\".",
                "A folder or a jar was expected below " + Globs.root(folder, pattern) + ", but none was found.",
                "Correct the path; it starts from the notebook's folder unless it starts with a slash.");
    }
}
