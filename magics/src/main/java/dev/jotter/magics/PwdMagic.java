package dev.jotter.magics;

import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;

/// Say in which folder magics work.
public final class PwdMagic implements Magic {
    @Override
    public String name() {
        return "pwd";
    }

    @Override
    public String group() {
        return Group.SYSTEM;
    }

    @Override
    public String help() {
        return "%pwd: give the folder in which magics work";
    }

    @Override
    public String example() {
        return "%pwd";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        return new Outcome.Value(Folder.of(shell).path().toString(), "String", List.of());
    }
}
