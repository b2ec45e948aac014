package dev.jotter.magics;

import dev.jotter.shell.Call;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;

/// Show what a published model was used for.
public final class MeterMagic extends LanguageMagic {
    @Override
    public String name() {
        return "meter";
    }

    @Override
    public String group() {
        return Group.MODELS;
    }

    @Override
    public String help() {
        return "%meter <model>: show who used a published model and what it costs";
    }

    @Override
    public String example() {
        return "%meter penguins";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        return RegistryMagic.endpoint(call, shell, "meter");
    }
}
