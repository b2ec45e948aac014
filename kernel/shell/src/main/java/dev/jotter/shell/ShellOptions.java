package dev.jotter.shell;

import java.nio.file.Path;
import java.util.List;

/// Choose how a session starts.
///
/// @param compileClassPath what the compiler opens at first: few entries make a quick start. The rest of the program's
///     class path is opened only when a cell names something that is not found here.
/// @param startup code to run silently at the start, such as imports
/// @param shortcuts whether cells may take quicker ways than JShell's own, which give the same
/// @param pastCells what magics ask for cells run before
public record ShellOptions(
        List<Path> compileClassPath, List<String> startup, boolean shortcuts, PastCells pastCells) {
    public ShellOptions {
        compileClassPath = List.copyOf(compileClassPath);
        startup = List.copyOf(startup);
    }

    /// Start bare: no imports, nothing but the JDK for the compiler, and no cells run before.
    public static ShellOptions bare() {
        return new ShellOptions(List.of(), List.of(), true, PastCells.none());
    }

    /// Open these jars and folders for the compiler at the start.
    public ShellOptions compileClassPath(List<Path> entries) {
        return new ShellOptions(entries, startup, shortcuts, pastCells);
    }

    /// Run this code silently at the start.
    public ShellOptions startup(List<String> code) {
        return new ShellOptions(compileClassPath, code, shortcuts, pastCells);
    }

    /// Do everything JShell's own way.
    public ShellOptions withoutShortcuts() {
        return new ShellOptions(compileClassPath, startup, false, pastCells);
    }

    /// Let magics ask this for cells run before.
    public ShellOptions pastCells(PastCells cells) {
        return new ShellOptions(compileClassPath, startup, shortcuts, cells);
    }
}
