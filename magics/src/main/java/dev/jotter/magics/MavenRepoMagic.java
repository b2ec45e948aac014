package dev.jotter.magics;

import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.magics.internal.maven.Place;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// Add a repository that later calls of Maven ask as well.
public final class MavenRepoMagic implements Magic {
    @Override
    public String name() {
        return "mavenRepo";
    }

    @Override
    public List<String> aliases() {
        return List.of("addMavenRepo");
    }

    @Override
    public String group() {
        return Group.LIBRARIES;
    }

    @Override
    public String help() {
        return "%mavenRepo [<name> <url>]: ask this repository too, or list those added";
    }

    @Override
    public String example() {
        return "%mavenRepo snapshots https://central.sonatype.com/repository/maven-snapshots/";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var libraries = Libraries.of(shell);
        var words = call.words();
        if (words.isEmpty()) {
            var grid = Grid.of("name", "url")
                    .rows(libraries.wish().places().stream()
                            .map(place -> List.of(place.id(), place.url()))
                            .toList());
            return new Outcome.Value(grid, "Grid", List.of());
        }
        if (words.size() != 2 || !words.get(1).matches("(https?|file):.+")) {
            throw new JotterException(
                    "%mavenRepo does not know which repository is meant.",
                    "A name and a URL were expected, but \"" + call.arguments() + "\" was found.",
                    "Type, for example, %mavenRepo ours https://repo.example.org/maven2/.");
        }
        libraries.wish(libraries.wish().at(new Place(words.get(0), words.get(1))));
        return Outcome.done();
    }
}
