package dev.jotter.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// Hold one JShell and all that knows it. A session that is reset gets a new one, so that nothing of the old is left.
final class Engine implements AutoCloseable {
    /// Lines are for errors, local variables for the debugger. JShell asks for the names of parameters when it
    /// compiles; asked always, [OnePass] makes the same classes.
    private static final List<String> OPTIONS = List.of("-g", "-parameters");

    private final CellLoader loader;
    private final CompilePath compilePath;
    private final Shortcuts shortcuts;
    private final NameIndex names;
    private final JShell jshell;
    private final CompileErrors compileErrors;
    private final Values values;
    private final Snippets snippets;
    private final CellCheck check;
    private final Sources sources;
    private final Completer completer;
    private final Inspector inspector;
    private final Variables variables;
    private final FrameExpressions expressions;

    Engine(ShellOptions options, LibraryLoader libraries, Runs runs, SessionLock lock, Magics magics, Trace trace) {
        loader = new CellLoader(libraries);
        var control = new InProcessControl(loader, runs, lock, trace);
        var path = new AtomicReference<CompilePath>();
        jshell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .compilerOptions(Stream.concat(OPTIONS.stream(), options.compilerOptions().stream())
                        .toArray(String[]::new))
                .fileManager(files -> {
                    path.set(new CompilePath(files, options.compileClassPath()));
                    return path.get();
                })
                .build();
        compilePath = Objects.requireNonNull(path.get());
        control.readNames(new Indexing(jshell));
        names = new NameIndex(compilePath, jshell);
        variables = new Variables(jshell, control);
        var compiler = Compiler.of(jshell);
        sources = new Sources(SourceFiles.of(loader), new SnippetSources(jshell));
        var code = compiler.map(one -> new CodeCompleter(one, sources));
        var origins = new Origins();
        var hidden = compiler.map(one -> new HiddenWords(jshell, one, origins::cell));
        compileErrors = new CompileErrors(new Suggestions(jshell, compiler, code, names), hidden);
        shortcuts = options.shortcuts() ? Shortcuts.in(jshell, compilePath) : Shortcuts.none();
        values = new Values(jshell, control);
        snippets = new Snippets(jshell, control, compileErrors, trace, this::widen, shortcuts, origins, values);
        check = new CellCheck(jshell, compiler, shortcuts);
        completer = new Completer(jshell.sourceCodeAnalysis(), magics, code, new Columns(variables::value));
        inspector = new Inspector(magics, compiler, sources, variables::glance);
        expressions = new FrameExpressions(jshell, control, this::widen);
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

    Values values() {
        return values;
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

    FrameExpressions expressions() {
        return expressions;
    }

    /// Let the compiler look again at what is on its path.
    void lookAgain() {
        sources.lookAgain();
        shortcuts.forget();
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
