package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.magics.internal.maven.PomText;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Add what a POM depends on: a file, or what stands in the cell.
public final class LoadFromPomMagic implements Magic {
    @Override
    public String name() {
        return "loadFromPOM";
    }

    @Override
    public String group() {
        return Group.LIBRARIES;
    }

    @Override
    public String help() {
        return "%loadFromPOM [pom.xml], %%loadFromPOM above XML: add what a POM, or a part of one, depends on";
    }

    @Override
    public String example() {
        return """
                %%loadFromPOM
                <dependency>
                  <groupId>org.apache.commons</groupId>
                  <artifactId>commons-lang3</artifactId>
                  <version>3.20.0</version>
                </dependency>""";
    }

    @Override
    public Outcome run(Call call, Shell shell) throws InterruptedException {
        var options = call.options(List.of(), List.of("-U", "--sources"));
        var libraries = Libraries.of(shell);
        var pom = call.body()
                .map(text -> libraries.pom(PomText.complete(text)))
                .orElseGet(() -> file(options.words(), shell));
        return libraries.add(libraries.wish().and(pom), shell, options.has("-U"), options.has("--sources"));
    }

    private static Path file(List<String> words, Shell shell) {
        var name = words.isEmpty() ? "pom.xml" : words.getFirst();
        var file = Folder.of(shell).resolve(name);
        if (Files.isRegularFile(file)) return file;
        throw new JotterException(
                "There is no POM \"" + name + "\".",
                "A file was expected at " + file + ".",
                "Correct the path, or put the XML below %%loadFromPOM in the cell.");
    }
}
