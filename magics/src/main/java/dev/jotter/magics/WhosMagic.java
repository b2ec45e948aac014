package dev.jotter.magics;

import dev.jotter.display.Grid;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// List the variables with their types and values.
public final class WhosMagic implements Magic {
    @Override
    public String name() {
        return "whos";
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%whos [type]…: list the variables with their types and values";
    }

    @Override
    public String example() {
        return "%whos";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var variables = WhoMagic.chosen(call, shell);
        var grid = Grid.of("name", "type", "value")
                .rows(variables.stream()
                        .map(variable -> List.of(variable.name(), variable.type(), variable.value()))
                        .toList());
        return new Outcome.Value(variables.isEmpty() ? grid.caption("No variables yet.") : grid, "Grid", List.of());
    }
}
