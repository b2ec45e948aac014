package dev.jotter.magics;

import dev.jotter.display.MimeBundle;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.Variable;
import java.util.List;
import java.util.stream.Collectors;

/// List the names of the variables.
public final class WhoMagic implements Magic {
    @Override
    public String name() {
        return "who";
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%who [type]…: list the names of the variables";
    }

    @Override
    public String example() {
        return "%who int String";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var names = chosen(call, shell).stream().map(Variable::name).collect(Collectors.joining(" "));
        return new Outcome.Value(
                MimeBundle.text(names.isEmpty() ? "No variables yet." : names), "MimeBundle", List.of());
    }

    /// Give the variables of the types that were named, or all.
    static List<Variable> chosen(Call call, Shell shell) {
        var types = call.words();
        return shell.variables().stream()
                .filter(variable -> types.isEmpty()
                        || types.contains(variable.type())
                        || types.contains(variable.type().replaceFirst("<.*", "")))
                .toList();
    }
}
