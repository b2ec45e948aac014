package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.shell.internal.ExitAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/// Explain what a cell's code threw.
final class RuntimeErrors {
    private static final String EXIT_NAME = "ExitRefused";
    private static final StackTraceElement[] NO_FRAMES = {};

    private final Function<DeclarationSnippet, String> missing;
    private final Frames frames;

    /// @param missing names what a declaration needs and does not find
    RuntimeErrors(Origins origins, Function<DeclarationSnippet, String> missing) {
        this.missing = missing;
        this.frames = new Frames(origins);
    }

    /// Explain an exception.
    ///
    /// @param chain the live one with all that belongs to it
    /// @param told what JShell tells of the same, in the same order: the frames by snippet and line
    /// @param letGo the variables whose objects were let go because the memory was full
    ErrorReport report(Chain chain, JShellException told, List<String> letGo) {
        var first = chain.first();
        var top = told.getStackTrace();
        return switch (first.thrown()) {
            case JotterException mistake ->
                Faults.report(mistake.getClass().getSimpleName(), first.message(), frames.first(top, first));
            case ExitAttempt attempt ->
                Faults.report(EXIT_NAME, Faults.exit(first.message()), frames.first(top, first));
            case StackOverflowError error ->
                Faults.report(first.name(), Faults.stack(frames.circle(top)), frames.lines(top, NO_FRAMES, first));
            case OutOfMemoryError error
            when isAboutHeap(first.message()) ->
                Faults.report(first.name(), Faults.heap(first.message(), letGo), frames.first(top, first));
            default -> described(chain, told);
        };
    }

    static boolean isAboutHeap(String message) {
        return message.startsWith("Java heap space") || message.startsWith("GC overhead limit");
    }

    private ErrorReport described(Chain chain, JShellException first) {
        var lines = new ArrayList<String>();
        var outer = NO_FRAMES;
        JShellException told = first;
        for (var link : chain.links()) {
            var message = message(link, told);
            var own = told == null ? NO_FRAMES : told.getStackTrace();
            lines.add(link.relation().prefix()
                    + Ansi.redBold(name(link, told))
                    + (message.isEmpty() ? "" : ": " + message));
            lines.addAll(frames.lines(own, outer, link));
            outer = own;
            told = next(told);
        }
        return new ErrorReport(name(chain.first(), first), message(chain.first(), first), lines);
    }

    private static @Nullable JShellException next(@Nullable JShellException told) {
        return told != null && told.getCause() instanceof JShellException cause ? cause : null;
    }

    private String message(Chain.Link link, @Nullable JShellException told) {
        if (!(told instanceof UnresolvedReferenceException unresolved)) return link.message();
        var snippet = unresolved.getSnippet();
        return "%s cannot be used until this is declared: %s".formatted(snippet.name(), missing.apply(snippet));
    }

    private static String name(Chain.Link link, @Nullable JShellException told) {
        return told instanceof UnresolvedReferenceException ? "UnresolvedReference" : link.name();
    }
}
