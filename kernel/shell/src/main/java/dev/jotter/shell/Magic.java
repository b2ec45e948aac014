package dev.jotter.shell;

/// Run a `%` command. Found by `ServiceLoader`.
public interface Magic {
    /// Give the name without the percent sign.
    String name();

    /// Give the usage, a colon, and what it does: `%jars <glob>…: add jars to the class path`.
    String help();

    /// Run it. Mistakes of the user are told with a [dev.jotter.display.JotterException].
    Outcome run(Call call, Shell shell);
}
