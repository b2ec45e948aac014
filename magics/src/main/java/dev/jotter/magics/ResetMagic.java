package dev.jotter.magics;

import dev.jotter.display.Screens;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.Locale;

/// Forget all that cells declared.
public final class ResetMagic implements Magic {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%reset [-f]: forget variables, methods and types; -f unasked";
    }

    @Override
    public String example() {
        return "%reset -f";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        if (!call.options(List.of(), List.of("-f")).has("-f") && !agreed()) {
            Say.line("Nothing was forgotten.");
            return Outcome.done();
        }
        shell.reset();
        return Outcome.done();
    }

    private static boolean agreed() {
        var answer = Screens.current().ask("Forget all variables, methods and types? [y/N] ", false);
        return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
