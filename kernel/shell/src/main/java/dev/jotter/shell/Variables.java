package dev.jotter.shell;

import dev.jotter.display.Rendering;
import java.util.Comparator;
import java.util.List;
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

    List<Variable> list() {
        return jshell.variables()
                .filter(variable -> jshell.status(variable) == Status.VALID)
                .filter(variable -> variable.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .map(variable -> new Variable(variable.name(), variable.typeName(), text(variable)))
                .sorted(Comparator.comparing(Variable::name))
                .toList();
    }

    private String text(VarSnippet variable) {
        var type = jshell.sourceCodeAnalysis().wrapper(variable).fullClassName();
        try {
            return cut(control.read(type, variable.name()).map(Variables::text).orElse("null"));
        } catch (ReflectiveOperationException e) {
            return "";
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
