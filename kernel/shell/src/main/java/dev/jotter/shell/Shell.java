package dev.jotter.shell;

import dev.jotter.display.JotterException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
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
        lock.lock();
        try {
            return evaluator.evaluate(code, cell);
        } finally {
            lock.unlock();
        }
    }

    /// Stop the running cell; does nothing when none runs.
    public void interrupt() {
        control.stopCell();
    }

    /// Let cells use these jars and folders.
    public void addToClassPath(Path... jars) {
        lock.lock();
        try {
            for (var jar : jars) loader.add(jar);
            compilePath.add(List.of(jars));
            jshell.addToClasspath("");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        jshell.close();
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
