package dev.jotter.app;

import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// Run again what was lost with a worker. The front of an isolated kernel does it, and asks a session only when nothing
/// was lost.
public final class ReplayMagic implements Magic {
    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String help() {
        return "%replay [skip]: run the cells again that were lost when the worker of the isolated kernel died";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        return new Outcome.Done(List.of("Nothing was lost, so there is nothing to run again."));
    }
}
