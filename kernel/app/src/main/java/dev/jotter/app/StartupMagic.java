package dev.jotter.app;

import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// Mark a cell to be run again in each new worker. The front of an isolated kernel reads the mark; here the cell just
/// runs, so that a notebook works in either kernel.
public final class StartupMagic implements Magic {
    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String help() {
        return "%%startup above a cell: run it, and again by itself in each new worker of the isolated kernel";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var code = call.body().orElse("");
        if (!code.isBlank()) return shell.evaluate(code, call.cell());
        return new Outcome.Done(List.of("No cell is marked to be run again by itself."));
    }
}
