package dev.jotter.shell;

import java.util.List;

/// Run a `%` command.
///
/// Found by `ServiceLoader`, on the program's class path and in each jar that a cell adds later: name the class in
/// `META-INF/services/dev.jotter.shell.Magic`. Every session makes one instance of its own, so that a field lives as
/// long as the session.
public interface Magic {
    /// Give the name without the percent sign.
    String name();

    /// Give other names that are understood but not listed, such as those of another kernel.
    default List<String> aliases() {
        return List.of();
    }

    /// Give the heading under which `%help` lists it.
    default String group() {
        return "More";
    }

    /// Give the usage, a colon, and what it does: `%jars <glob>…: add jars to the class path`.
    String help();

    /// Give lines that can be run as they stand, for `%help <name>`.
    default String example() {
        return "";
    }

    /// Say whether it can work with these classes. One that cannot is not there at all.
    default boolean fits(ClassLoader classes) {
        return true;
    }

    /// Run it. Mistakes of the user are told with a [dev.jotter.display.JotterException].
    ///
    /// It runs on a thread of the cell: the stop button interrupts it, so what waits should let the interrupt
    /// through.
    Outcome run(Call call, Shell shell) throws Exception;
}
