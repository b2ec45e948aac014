package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.magics.internal.maven.Coordinate;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// Add libraries and all that they need.
public final class MavenMagic implements Magic {
    @Override
    public String name() {
        return "maven";
    }

    @Override
    public List<String> aliases() {
        return List.of("addMavenDependency", "addMavenDependencies");
    }

    @Override
    public String group() {
        return Group.LIBRARIES;
    }

    @Override
    public String help() {
        return "%maven [options] <group:artifact:version>…: add libraries and all that they need";
    }

    @Override
    public String example() {
        return """
                %maven org.apache.commons:commons-lang3:3.20.0
                %maven --sources com.google.guava:guava:LATEST
                %maven --exclude commons-logging:* org.example:thing:jar:tests:[1.0,2.0)""";
    }

    @Override
    public Outcome run(Call call, Shell shell) throws InterruptedException {
        var options = call.options(List.of("--exclude"), List.of("-U", "--sources"));
        var words = options.words();
        if (words.isEmpty()) {
            throw new JotterException(
                    "%maven was called without a library.",
                    "At least one group:artifact:version was expected, but nothing was found.",
                    "Type, for example, %maven org.slf4j:slf4j-api:2.0.17.");
        }
        var wanted = words.stream().map(Coordinate::parse).toList();
        var without = options.value("--exclude").stream().map(MavenMagic::pair).toList();
        var libraries = Libraries.of(shell);
        return libraries.add(libraries.wish().and(wanted, without), shell, options.has("-U"), options.has("--sources"));
    }

    private static String pair(String text) {
        if (text.matches("[\\w.*-]+:[\\w.*-]+")) return text;
        throw new JotterException(
                "\"" + text + "\" cannot be excluded.",
                "group:artifact was expected, in which * stands for any.",
                "Type, for example, --exclude commons-logging:commons-logging.");
    }
}
