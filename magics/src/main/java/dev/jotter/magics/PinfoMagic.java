package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// Say what a name is, as `name?` does.
public final class PinfoMagic implements Magic {
    @Override
    public String name() {
        return "pinfo";
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%pinfo <name>: say what a name is, as name? does";
    }

    @Override
    public String example() {
        return "%pinfo Math.max";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var name = call.arguments();
        return shell.inspect(name, name.length(), 0)
                .<Outcome>map(bundle -> new Outcome.Value(bundle, "MimeBundle", List.of()))
                .orElseThrow(() -> new JotterException(
                        "Nothing is named \"" + name + "\".",
                        "A variable, a method, a type or a magic of this session was expected.",
                        "Press TAB behind its first letters to see what there is."));
    }
}
