package dev.jotter.shell;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import org.jspecify.annotations.Nullable;

/// Compile expressions that name the local variables of a call: each becomes a method with these as its parameters,
/// dropped as soon as it is compiled.
final class FrameExpressions {
    private final JShell jshell;
    private final InProcessControl control;
    private final BooleanSupplier widen;
    private int count;

    /// @param widen lets the compiler see more; false when there is no more
    FrameExpressions(JShell jshell, InProcessControl control, BooleanSupplier widen) {
        this.jshell = jshell;
        this.control = control;
        this.widen = widen;
    }

    /// Say what became of an expression.
    sealed interface Compiled {
        record Ready(Callable<@Nullable Object> code) implements Compiled {}

        record Refused(ErrorReport error) implements Compiled {}
    }

    /// Compile an expression, or a statement.
    Compiled compile(String expression, Activation where) {
        var text = expression.strip().replaceAll(";+$", "");
        var names = FrameNames.of(text, where.locals());
        var value = "return " + names.text() + ";";
        var statement = names.text() + "; return null;";
        var refused = "";
        for (var body : List.of(value, statement)) {
            var tried = define(body, names);
            if (tried instanceof Compiled.Ready) return tried;
            if (refused.isEmpty() && tried instanceof Compiled.Refused(var error)) refused = error.message();
        }
        return refused(refused);
    }

    private Compiled define(String body, FrameNames names) {
        var name = "$watch$" + count++;
        var parameters = names.parameters().stream()
                .map(one -> one.type() + " " + one.name())
                .collect(Collectors.joining(", "));
        var source = "Object " + name + "(" + parameters + ") throws Throwable { " + body + " }";
        var snippet = evaluate(source);
        if (jshell.status(snippet) == Status.REJECTED && widen.getAsBoolean()) snippet = evaluate(source);
        try {
            if (jshell.status(snippet) == Status.VALID) return new Compiled.Ready(code(snippet, name, names));
            return refused(reason(snippet));
        } finally {
            if (jshell.status(snippet).isActive()) jshell.drop(snippet);
        }
    }

    private Snippet evaluate(String source) {
        return jshell.eval(source).stream()
                .filter(event -> event.causeSnippet() == null)
                .findFirst()
                .orElseThrow()
                .snippet();
    }

    private Callable<@Nullable Object> code(Snippet snippet, String name, FrameNames names) {
        var type = jshell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
        var arguments = new ArrayList<@Nullable Object>();
        names.parameters().forEach(one -> arguments.add(one.value().orElse(null)));
        try {
            var method = control.method(type, name);
            return () -> {
                try {
                    return method.invoke(null, arguments.toArray());
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof Exception cause) throw cause;
                    if (e.getCause() instanceof Error cause) throw cause;
                    throw e;
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What was just defined is there.", e);
        }
    }

    private String reason(Snippet snippet) {
        return jshell.diagnostics(snippet)
                .filter(Diag::isError)
                .map(diag ->
                        String.join("; ", diag.getMessage(Locale.ROOT).strip().split("\\s*\\R\\s*")))
                .findFirst()
                .orElseGet(() -> "cannot find " + missing(snippet));
    }

    private String missing(Snippet snippet) {
        return snippet instanceof DeclarationSnippet declared
                ? jshell.unresolvedDependencies(declared).collect(Collectors.joining(", "))
                : "a declaration";
    }

    private static Compiled refused(String message) {
        return new Compiled.Refused(new ErrorReport("CompileError", message, List.of(message)));
    }
}
