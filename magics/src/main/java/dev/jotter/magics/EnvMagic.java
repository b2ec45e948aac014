package dev.jotter.magics;

import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.regex.Pattern;

/// List the environment, or set a variable of it for the commands of `%sh`.
public final class EnvMagic implements Magic {
    private static final Pattern SET = Pattern.compile("(\\w+)(?:\\s*=\\s*|\\s+)(.*)");

    @Override
    public String name() {
        return "env";
    }

    @Override
    public String group() {
        return Group.SYSTEM;
    }

    @Override
    public String help() {
        return "%env [name[=value]]: list the environment, or set it for %sh";
    }

    @Override
    public String example() {
        return "%env LANG=C";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var environment = Folder.of(shell).environment();
        var set = SET.matcher(call.arguments());
        if (set.matches()) {
            environment.put(set.group(1), Expansion.of(set.group(2), call, shell));
            return Outcome.done();
        }
        var name = call.arguments();
        if (name.isEmpty()) {
            var grid = Grid.of("name", "value")
                    .rows(environment.entrySet().stream()
                            .map(one -> List.of(one.getKey(), one.getValue()))
                            .toList());
            return new Outcome.Value(grid, "Grid", List.of());
        }
        var value = environment.get(name);
        if (value != null) return new Outcome.Value(value, "String", List.of());
        throw new JotterException(
                "There is no variable \"" + name + "\" in the environment.",
                "A name that %env lists was expected.",
                Nearest.to(name, environment.keySet())
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Set it for the commands of %sh: %env " + name + "=value."));
    }
}
