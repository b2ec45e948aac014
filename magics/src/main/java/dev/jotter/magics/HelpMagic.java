package dev.jotter.magics;

import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// List the magics and what they do.
public final class HelpMagic implements Magic {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String help() {
        return "%help [magic]: list the magics, or explain one";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var all = shell.magics();
        var wanted = call.arguments().replaceFirst("^%*", "");
        var chosen = wanted.isEmpty()
                ? all
                : all.stream().filter(magic -> magic.name().equals(wanted)).toList();
        if (chosen.isEmpty()) {
            throw new JotterException(
                    "There is no magic %" + wanted + " to explain.",
                    "A name that %help lists was expected, but \"" + wanted + "\" was found.",
                    Nearest.hint(wanted, all.stream().map(Magic::name).toList()));
        }
        var grid = Grid.of("magic", "does")
                .rows(chosen.stream().map(HelpMagic::row).toList());
        return new Outcome.Value(grid, "Grid", List.of());
    }

    private static List<String> row(Magic magic) {
        var parts = magic.help().split(": ", 2);
        return List.of(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
