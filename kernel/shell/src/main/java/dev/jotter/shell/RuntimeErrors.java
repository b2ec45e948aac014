package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.shell.internal.ExitAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/// Explain what a cell's code threw.
final class RuntimeErrors {
    private static final String EXIT_NAME = "ExitRefused";

    /// The names that the compiler makes up.
    private static final Pattern NO_METHOD = Pattern.compile("|lambda\\$.*|do_it\\$.*|<clinit>");

    /// The class around each snippet, which no user wrote.
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");

    private final Function<DeclarationSnippet, String> missing;
    private final Origins origins;

    /// @param missing names what a declaration needs and does not find
    RuntimeErrors(Origins origins, Function<DeclarationSnippet, String> missing) {
        this.missing = missing;
        this.origins = origins;
    }

    /// Explain an exception.
    ///
    /// @param thrown the live one, when it was kept
    /// @param told what JShell tells of it: its frames by snippet and line
    ErrorReport report(Optional<Throwable> thrown, JShellException told) {
        var frames = told.getStackTrace();
        if (thrown.orElse(null) instanceof JotterException mistake) {
            var message = String.valueOf(mistake.getMessage());
            return sentences(mistake.getClass().getSimpleName(), message, frames);
        }
        if (thrown.orElse(null) instanceof ExitAttempt attempt) {
            return sentences(EXIT_NAME, exitMessage(attempt), frames);
        }
        var lines = new ArrayList<String>();
        describe(told, "", lines);
        return new ErrorReport(name(told), message(told), lines);
    }

    /// Explain an exception of our own work for the user.
    ErrorReport report(Throwable thrown) {
        var message = String.valueOf(thrown.getMessage());
        return new ErrorReport(thrown.getClass().getName(), message, List.of(thrown.toString()));
    }

    private static String exitMessage(ExitAttempt attempt) {
        return attempt.getMessage() + " was called, and was not let through.\n"
                + "It would have ended the whole session with all its variables.\n"
                + "Throw an exception to leave the cell early, or end the session: Ctrl-D in the REPL, Shut Down in Jupyter.";
    }

    private ErrorReport sentences(String name, String message, StackTraceElement[] frames) {
        var lines = new ArrayList<String>();
        var sentences = message.split("\n");
        lines.add(Ansi.redBold(sentences[0]));
        lines.addAll(List.of(sentences).subList(1, sentences.length));
        for (var frame : frames) {
            var origin = origins.of(frame);
            if (origin.isPresent()) {
                lines.addAll(place(frame, origin.get()));
                break;
            }
        }
        return new ErrorReport(name, message, lines);
    }

    private void describe(JShellException told, String prefix, List<String> lines) {
        var message = message(told);
        lines.add(prefix + Ansi.redBold(name(told)) + (message.isEmpty() ? "" : ": " + message));
        frames(told.getStackTrace(), lines);
        if (cause(told) instanceof JShellException cause) describe(cause, "Caused by: ", lines);
    }

    private static @Nullable Throwable cause(JShellException told) {
        return told.getCause();
    }

    /// List the frames of cells; fold those of libraries, and a recursion's repetitions.
    private void frames(StackTraceElement[] frames, List<String> lines) {
        var folded = 0;
        List<String> before = List.of();
        var repeated = 0;
        for (var frame : frames) {
            if (isOurs(frame)) continue;
            var origin = origins.of(frame);
            if (origin.isEmpty()) {
                folded++;
                continue;
            }
            var place = place(frame, origin.get());
            if (place.equals(before)) {
                repeated++;
                continue;
            }
            repeated = tellRepeated(repeated, lines);
            if (folded > 0)
                lines.add(Ansi.faint("  … %d %s of libraries".formatted(folded, folded == 1 ? "frame" : "frames")));
            folded = 0;
            lines.addAll(place);
            before = place;
        }
        tellRepeated(repeated, lines);
    }

    /// What was woven into the cell's code, and a wrapper around a snippet, are nobody's frames.
    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().equals(Weaver.GATE)
                || frame.getClassName().startsWith("dev.jotter.shell.internal.")
                || frame.getMethodName().equals("do_it$Aux");
    }

    private static int tellRepeated(int repeated, List<String> lines) {
        if (repeated > 0) lines.add(Ansi.faint("  … and %d more of the same".formatted(repeated)));
        return 0;
    }

    private static List<String> place(StackTraceElement frame, Origins.Origin origin) {
        var line = origin.line(frame.getLineNumber());
        var method = NO_METHOD.matcher(frame.getMethodName()).matches() ? "" : " in " + frame.getMethodName();
        var where = "cell %d, line %d%s".formatted(origin.source().cell(), line, method);
        return List.of("  " + Ansi.faint(where), "  " + origin.source().excerpt(line));
    }

    private String message(JShellException told) {
        if (told instanceof UnresolvedReferenceException unresolved) {
            var snippet = unresolved.getSnippet();
            return "%s cannot be used until this is declared: %s".formatted(snippet.name(), missing.apply(snippet));
        }
        var message = told.getMessage();
        return message == null ? "" : WRAPPER.matcher(message).replaceAll("");
    }

    private static String name(JShellException told) {
        return switch (told) {
            case EvalException thrown ->
                WRAPPER.matcher(thrown.getExceptionClassName()).replaceAll("");
            case UnresolvedReferenceException missing -> "UnresolvedReference";
            default -> told.getClass().getName();
        };
    }
}
