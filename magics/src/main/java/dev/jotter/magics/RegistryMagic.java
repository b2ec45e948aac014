package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;

/// List the versions of a published model.
public final class RegistryMagic extends LanguageMagic {
    @Override
    public String name() {
        return "registry";
    }

    @Override
    public String group() {
        return Group.MODELS;
    }

    @Override
    public String help() {
        return "%registry <model>: list the versions of a published model";
    }

    @Override
    public String example() {
        return "%registry penguins";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        return endpoint(call, shell, "versions");
    }

    static Outcome endpoint(Call call, Shell shell, String method) {
        var words = call.words();
        if (words.size() == 1) {
            var code =
                    "%s.endpoint(%s).%s()".formatted(LanguageMagic.WORDS, CodeFile.literal(words.getFirst()), method);
            return shell.evaluate(code, call.cell());
        }
        throw new JotterException(
                "Which model is meant is not said.",
                "The name that a model was published under was expected, but \"" + call.arguments() + "\" was found.",
                "Type the name alone, such as penguins; model.publish(\"penguins\") gives it.");
    }
}
