package dev.jotter.magics;

import dev.jotter.display.Grid;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.regex.Pattern;

/// List the settings of the session, or set one.
public final class ConfigMagic implements Magic {
    private static final Pattern SET = Pattern.compile("([\\w.-]+)(?:\\s*=\\s*|\\s+)(.*)");

    @Override
    public String name() {
        return "config";
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%config [name [value]]: list the settings of the session, or set one";
    }

    @Override
    public String example() {
        return "%config maven.offline true";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var settings = Settings.of(shell);
        var set = SET.matcher(call.arguments());
        if (set.matches()) {
            settings.set(Settings.named(set.group(1)), set.group(2));
            return Outcome.done();
        }
        var chosen = call.arguments().isEmpty() ? Settings.ALL : List.of(Settings.named(call.arguments()));
        var grid = Grid.of("setting", "value", "means")
                .rows(chosen.stream()
                        .map(one -> List.of(one.name(), settings.get(one), one.meaning()))
                        .toList());
        return new Outcome.Value(grid, "Grid", List.of());
    }
}
