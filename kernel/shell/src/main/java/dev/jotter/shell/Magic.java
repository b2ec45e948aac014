package dev.jotter.shell;

/// Run a `%` command. Found by `ServiceLoader`.
public interface Magic {
    /// Give the name without the percent sign.
    String name();

    /// Give the usage in one line, then a sentence that says what it does: `%jars <glob>: adds jars`.
    String help();

    /// Run it. Mistakes of the user are told with a [dev.jotter.display.JotterException].
    Outcome run(Call call, Shell shell);
}
