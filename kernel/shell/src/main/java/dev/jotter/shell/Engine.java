package dev.jotter.shell;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// Hold one JShell and all that knows it. A session that is reset gets a new one, so that nothing of the old is left.
final class Engine implements AutoCloseable {
    private final CellLoader loader;
    private final CompilePath compilePath;
    private final Shortcuts shortcuts;
    private final NameIndex names;
    private final JShell jshell;
    private final CompileErrors compileErrors;
    private final Snippets snippets;
    private final CellCheck check;
    private final Completer completer;
    private final Inspector inspector;
    private final Variables variables;

    Engine(ShellOptions options, LibraryLoader libraries, Runs runs, SessionLock lock, Magics magics) {
        loader = new CellLoader(libraries);
        var control = new InProcessControl(loader, runs, lock);
        var path = new AtomicReference<CompilePath>();
        jshell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .fileManager(files -> {
                    path.set(new CompilePath(files, options.compileClassPath()));
                    return path.get();
                })
                .build();
        compilePath = Objects.requireNonNull(path.get());
        control.readNames(new Indexing(jshell));
        names = new NameIndex(compilePath, jshell);
        compileErrors = new CompileErrors(new Suggestions(jshell, names));
        shortcuts = options.shortcuts() ? Shortcuts.in(jshell) : Shortcuts.none();
        snippets = new Snippets(jshell, control, compileErrors, this::widen, shortcuts);
        check = new CellCheck(jshell, shortcuts);
        completer = new Completer(jshell.sourceCodeAnalysis(), magics);
        inspector = new Inspector(jshell.sourceCodeAnalysis(), magics);
        variables = new Variables(jshell, control);
    }

    CellLoader loader() {
        return loader;
    }

    JShell jshell() {
        return jshell;
    }

    CompilePath compilePath() {
        return compilePath;
    }

    Shortcuts shortcuts() {
        return shortcuts;
    }

    CompileErrors compileErrors() {
        return compileErrors;
    }

    Snippets snippets() {
        return snippets;
    }

    CellCheck check() {
        return check;
    }

    Completer completer() {
        names.start();
        return completer;
    }

    Inspector inspector() {
        return inspector;
    }

    Variables variables() {
        return variables;
    }

    /// Let the compiler look again at what is on its path.
    void lookAgain() {
        jshell.addToClasspath("");
    }

    /// Let the compiler see more; false when there is no more.
    boolean widen() {
        if (!compilePath.widen()) return false;
        lookAgain();
        return true;
    }

    @Override
    public void close() {
        jshell.close();
    }

    /// Hand JShell the control that was made before it.
    private record Provider(InProcessControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "jotter";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }
}
