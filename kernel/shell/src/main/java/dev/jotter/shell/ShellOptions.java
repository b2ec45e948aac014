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
/// @param libraries jars and folders that cells can use besides the program's own, before the startup code runs
/// @param compilerOptions words for javac
public record ShellOptions(
        List<Path> compileClassPath,
        List<String> startup,
        boolean shortcuts,
        PastCells pastCells,
        List<Path> libraries,
        List<String> compilerOptions) {
    public ShellOptions {
        compileClassPath = List.copyOf(compileClassPath);
        startup = List.copyOf(startup);
        libraries = List.copyOf(libraries);
        compilerOptions = List.copyOf(compilerOptions);
    }

    /// Start bare: no imports, nothing but the JDK for the compiler, and no cells run before.
    public static ShellOptions bare() {
        return new ShellOptions(List.of(), List.of(), true, PastCells.none(), List.of(), List.of());
    }

    /// Open these jars and folders for the compiler at the start.
    public ShellOptions compileClassPath(List<Path> entries) {
        return new ShellOptions(entries, startup, shortcuts, pastCells, libraries, compilerOptions);
    }

    /// Run this code silently at the start.
    public ShellOptions startup(List<String> code) {
        return new ShellOptions(compileClassPath, code, shortcuts, pastCells, libraries, compilerOptions);
    }

    /// Do everything JShell's own way.
    public ShellOptions withoutShortcuts() {
        return new ShellOptions(compileClassPath, startup, false, pastCells, libraries, compilerOptions);
    }

    /// Let magics ask this for cells run before.
    public ShellOptions pastCells(PastCells cells) {
        return new ShellOptions(compileClassPath, startup, shortcuts, cells, libraries, compilerOptions);
    }

    /// Let cells use these jars and folders.
    public ShellOptions libraries(List<Path> entries) {
        return new ShellOptions(compileClassPath, startup, shortcuts, pastCells, entries, compilerOptions);
    }

    /// Hand these words to the compiler.
    public ShellOptions compilerOptions(List<String> words) {
        return new ShellOptions(compileClassPath, startup, shortcuts, pastCells, libraries, words);
    }
}
