package dev.jotter.magics;

import dev.jotter.shell.Call;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.Variable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Put the values of variables into a command: `{name}` and `$name`, where the session has a variable of that name.
///
/// Everything else is left to the shell, `${NAME}` always.
final class Expansion {
    private static final Pattern NAME = Pattern.compile("(?<![\\\\$])(?:\\{([A-Za-z_]\\w*)\\}|\\$([A-Za-z_]\\w*))");

    private Expansion() {}

    static String of(String text, Call call, Shell shell) {
        if (!NAME.matcher(text).find()) return text;
        var known = shell.variables().stream().map(Variable::name).collect(Collectors.toSet());
        return NAME.matcher(text).replaceAll(name -> {
            var variable = name.group(1) == null ? name.group(2) : name.group(1);
            var whole = known.contains(variable) ? value(variable, call, shell) : name.group();
            return Matcher.quoteReplacement(whole);
        });
    }

    private static String value(String variable, Call call, Shell shell) {
        return shell.evaluate("String.valueOf(" + variable + ")", call.cell()) instanceof Outcome.Value value
                ? value.value().toString()
                : "";
    }
}
