package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;

/// Explain an error to the user: what a kernel sends as `ename`, `evalue` and `traceback`.
///
/// @param name the kind of error: `CompileError`, `Interrupted`, or the exception's class
/// @param message the message alone, without colours
/// @param traceback the lines to show, with ANSI colours: the message, the cell's line with a caret, the causes
public record ErrorReport(String name, String message, List<String> traceback) {
    public ErrorReport {
        traceback = List.copyOf(traceback);
    }

    /// Add lines below, each a hint of what may have led to the error.
    ErrorReport with(List<String> hints) {
        var lines = new ArrayList<>(traceback);
        hints.forEach(hint -> lines.add(Ansi.yellow(hint)));
        return new ErrorReport(name, message, lines);
    }

    /// Give the lines to show without the colours, for a file or a terminal that has none.
    public String plain() {
        return String.join("\n", traceback).replaceAll("\u001B\\[[0-9;]*m", "");
    }
}
