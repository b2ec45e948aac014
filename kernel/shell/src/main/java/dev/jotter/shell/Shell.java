package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// Hold a session: evaluate cells one after the other, and answer what an editor asks meanwhile.
///
/// Code runs in this process, on a thread per cell that inherits from the thread which calls [#evaluate]. Output is the
/// business of whoever owns `System.out`.
public final class Shell implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final CellLoader loader;
    private final InProcessControl control;
    private final CompilePath compilePath;
    private final JShell jshell;
    private final Evaluator evaluator;
    private final Completer completer;
    private final Inspector inspector;
    private final Variables variables;
    private final PastCells pastCells;

    private Shell(ShellOptions options) {
        loader = new CellLoader(Shell.class.getClassLoader());
        control = new InProcessControl(loader);
        var path = new AtomicReference<CompilePath>();
        jshell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .fileManager(files -> {
                    path.set(new CompilePath(files, options.compileClassPath()));
                    return path.get();
                })
                .build();
        compilePath = Objects.requireNonNull(path.get());
        evaluator = new Evaluator(this, jshell, control, loader, this::widenCompilePath);
        completer = new Completer(jshell.sourceCodeAnalysis(), evaluator.magics());
        inspector = new Inspector(jshell.sourceCodeAnalysis(), evaluator.magics());
        variables = new Variables(jshell, control);
        pastCells = options.pastCells();
    }

    /// Open a session and run its startup code.
    ///
    /// @throws JotterException when the startup code does not run
    public static Shell open(ShellOptions options) {
        var shell = new Shell(options);
        for (var code : options.startup()) {
            var outcome = shell.evaluate(code, 0);
            if (outcome instanceof Outcome.Failed(ErrorReport error)) {
                shell.close();
                throw new JotterException(
                        "The startup code of the session does not run: " + code,
                        "Java that compiles was expected, but: " + error.message(),
                        "Correct this line among the startup resources, or add what it needs to the class path.");
            }
        }
        return shell;
    }

    /// Run a whole cell: Java, `%` magics among it, or one `%%` magic. `cell` names it in errors.
    public Outcome evaluate(String code, int cell) {
        return locked(() -> evaluator.evaluate(code.replace("\r\n", "\n"), cell));
    }

    /// List what may stand at the cursor, which counts UTF-16 units.
    public Completions complete(String code, int cursor) {
        return locked(() -> completer.complete(code, Math.clamp(cursor, 0, code.length())));
    }

    /// Say what the thing at the cursor is. `detail` is what the protocol knows: 0 short, 1 long; both give all there
    /// is.
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return locked(() -> inspector.inspect(code, Math.clamp(cursor, 0, code.length())));
    }

    /// Say whether a text can be run as it stands.
    public Completeness completeness(String code) {
        return locked(() -> Typing.judge(code, evaluator.magics()::knows, jshell.sourceCodeAnalysis()));
    }

    /// List the variables that cells declared, by name.
    public List<Variable> variables() {
        return locked(variables::list);
    }

    /// Give how long the running cell's code has run, compiling apart: what a magic that measures wants to know.
    public Duration codeTime() {
        return locked(evaluator::codeTime);
    }

    /// Give the cells run before.
    public PastCells pastCells() {
        return pastCells;
    }

    /// List the magics, by name.
    public List<Magic> magics() {
        return evaluator.magics().list();
    }

    /// List what the compiler sees besides the JDK.
    public List<Path> classPath() {
        return locked(compilePath::entries);
    }

    /// Stop the running cell; does nothing when none runs.
    public void interrupt() {
        control.stopCell();
    }

    /// Let cells use these jars and folders.
    public void addToClassPath(Path... jars) {
        locked(() -> {
            for (var jar : jars) loader.add(jar);
            compilePath.add(List.of(jars));
            jshell.addToClasspath("");
            return jars;
        });
    }

    @Override
    public void close() {
        jshell.close();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean widenCompilePath() {
        if (!compilePath.widen()) return false;
        jshell.addToClasspath("");
        return true;
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
