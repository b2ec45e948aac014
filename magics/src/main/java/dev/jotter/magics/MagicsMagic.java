package dev.jotter.magics;

import dev.jotter.display.MimeBundle;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.stream.Collectors;

/// List the names of the magics.
public final class MagicsMagic implements Magic {
    @Override
    public String name() {
        return "magics";
    }

    @Override
    public List<String> aliases() {
        return List.of("lsmagic");
    }

    @Override
    public String group() {
        return Group.HELP;
    }

    @Override
    public String help() {
        return "%magics: list the names of the magics";
    }

    @Override
    public String example() {
        return "%magics";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var lines = Catalog.groups(shell.magics()).entrySet().stream()
                .map(group -> "%-10s %s".formatted(group.getKey(), names(group.getValue())))
                .collect(Collectors.joining("\n"));
        return new Outcome.Value(MimeBundle.text(lines), "MimeBundle", List.of());
    }

    private static String names(List<Magic> magics) {
        return magics.stream().map(magic -> "%" + magic.name()).collect(Collectors.joining(" "));
    }
}
