package dev.jotter.shell;

import dev.jotter.display.Rendering;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/// List the variables of a session.
final class Variables {
    private static final int WIDEST = 60;

    private final JShell jshell;
    private final InProcessControl control;

    Variables(JShell jshell, InProcessControl control) {
        this.jshell = jshell;
        this.control = control;
    }

    /// Hold a variable as it was when it was looked at; its value becomes text later, for that may take its time.
    record Seen(String name, String type, Optional<Object> value) {
        Variable told() {
            return new Variable(name, type, cut(value.map(Variables::text).orElse("null")));
        }
    }

    List<Seen> list() {
        return jshell.variables()
                .filter(variable -> jshell.status(variable) == Status.VALID)
                .filter(variable -> variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .map(variable -> new Seen(variable.name(), variable.typeName(), value(variable)))
                .sorted(Comparator.comparing(Seen::name))
                .toList();
    }

    /// Give the present value of the variable of this name; empty for null too.
    Optional<Object> value(String name) {
        return jshell.variables()
                .filter(variable -> variable.name().equals(name) && jshell.status(variable) == Status.VALID)
                .findFirst()
                .flatMap(this::value);
    }

    /// Tell a variable's present value in short, without running code of its class; empty where that cannot be.
    Optional<String> glance(String name) {
        return value(name).flatMap(Glance::of).map(Variables::cut);
    }

    private Optional<Object> value(VarSnippet variable) {
        var type = jshell.sourceCodeAnalysis().wrapper(variable).fullClassName();
        try {
            return control.read(type, variable.name());
        } catch (ReflectiveOperationException e) {
            return Optional.of("");
        }
    }

    /// A user's `toString` may throw whatever it likes.
    private static String text(Object value) {
        try {
            if (value instanceof String string) return '"' + string + '"';
            return value.getClass().isArray() ? Rendering.of(value).text() : String.valueOf(value);
        } catch (RuntimeException | StackOverflowError e) {
            return "toString() throws " + e.getClass().getName();
        }
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
