package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/// Hold a session: evaluate cells, and answer what an editor asks meanwhile.
///
/// Any thread may call anything at any time. What JShell does is done for one caller after the other; the code of a
/// cell runs apart from that, on a thread per cell that inherits from the thread which calls [#evaluate], so
/// that a second cell and every question is answered while a long cell runs. Output is the business of whoever
/// owns `System.out`.
public final class Shell implements AutoCloseable {
    private final ShellOptions options;
    private final SessionLock lock = new SessionLock();
    private final LibraryLoader libraries = new LibraryLoader(Shell.class.getClassLoader());
    private final Gate gate = new Gate(libraries);
    private final Reserve reserve = new Reserve();
    private final Runs runs = new Runs(gate);
    private final Trace trace = new Trace(libraries);
    private final AtomicInteger asides = new AtomicInteger();
    private final Magics magics = new Magics(libraries);
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
    private final List<Path> added = new ArrayList<>();
    private final Practice practice = new Practice();
    private final Evaluator evaluator;
    private volatile Engine engine;

    private Shell(ShellOptions options) {
        this.options = options;
        engine = engine();
        evaluator = new Evaluator(this, lock, magics);
    }

    /// Open a session and run its startup code.
    ///
    /// @throws JotterException when the startup code does not run
    public static Shell open(ShellOptions options) {
        var shell = new Shell(options);
        try {
            shell.addToClassPath(options.libraries().toArray(Path[]::new));
            shell.start();
        } catch (JotterException e) {
            shell.close();
            throw e;
        }
        return shell;
    }

    /// Run a whole cell: Java, `%` magics among it, or one `%%` magic. `cell` names it in errors.
    ///
    /// A magic may call this for a part of its cell.
    public Outcome evaluate(String code, int cell) {
        var source = new Source(cell, code.replace("\r\n", "\n"));
        return locked(() -> runs.of(Thread.currentThread())
                .map(run -> evaluator.evaluatePart(source, run))
                .orElseGet(() -> run(source, run -> evaluator.evaluate(source, run))));
    }

    /// Do `work` of our own for the user, such as turning a value into text, as stoppable as a cell. The outcome holds
    /// what it gave, or explains what it threw.
    public Outcome guard(int cell, Callable<?> work) {
        var current = runs.of(Thread.currentThread());
        return current.isPresent()
                ? evaluator.guarded(current.get(), work)
                : run(new Source(cell, ""), run -> evaluator.guarded(run, work));
    }

    /// Let the compiler become quicker while nobody waits: some 20 ms of work, until it was done sixty times. Nothing
    /// of the session changes.
    ///
    /// @return whether there was anything to do
    public boolean practise() {
        return locked(() -> practice.go(engine));
    }

    /// List what may stand at the cursor, which counts UTF-16 units.
    public Completions complete(String code, int cursor) {
        return locked(() -> engine.completer().complete(code, Math.clamp(cursor, 0, code.length())));
    }

    /// Say what the thing at the cursor is. `detail` is what the protocol knows: 0 short, 1 with the source and with
    /// the documentation of all overloads.
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return locked(() -> engine.inspector().inspect(code, Math.clamp(cursor, 0, code.length()), detail > 0));
    }

    /// Say whether a text can be run as it stands.
    public Completeness completeness(String code) {
        return locked(() -> Typing.judge(code, magics::knows, engine.jshell().sourceCodeAnalysis()));
    }

    /// List the variables that cells declared, by name.
    public List<Variable> variables() {
        return locked(() -> engine.variables().list()).stream()
                .map(Variables.Seen::told)
                .toList();
    }

    /// List the variables that cells declared with their live values, by name.
    public List<Local> values() {
        return locked(() -> engine.variables().list()).stream()
                .map(seen -> new Local(seen.name(), seen.type(), seen.value()))
                .toList();
    }

    /// Let a watcher follow the code of cells that are run from now on, line by line.
    public void watch(CellWatcher watcher) {
        locked(() -> {
            trace.reportTo(watcher);
            return watcher;
        });
    }

    /// End [#watch].
    public void endWatch() {
        trace.reportTo(null);
    }

    /// Work out an expression, or run a statement, with the local variables of a call that stands still. The outcome
    /// holds the value. `limit` is how long it may take; the watcher is not told of the code that runs for it.
    public Outcome evaluate(String expression, Activation where, Duration limit) {
        return switch (locked(() -> engine.expressions().compile(expression, where))) {
            case FrameExpressions.Compiled.Ready(var code) -> aside(code, limit);
            case FrameExpressions.Compiled.Refused(var error) -> new Outcome.Failed(error);
        };
    }

    /// Do `work` on the user's behalf as [#guard] does, without the watcher being told of cells' code that it runs.
    ///
    /// @param limit after which it is stopped
    public Outcome aside(Callable<?> work, Duration limit) {
        var number = asides.decrementAndGet();
        var timer = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
        var done = new AtomicBoolean();
        timer.execute(() -> {
            if (!done.get()) interrupt(number);
        });
        try {
            return guard(number, () -> trace.unwatched(work));
        } finally {
            done.set(true);
        }
    }

    /// Give how long the running cell's code has run, compiling apart: what a magic that measures wants to know.
    public Duration codeTime() {
        return runs.of(Thread.currentThread()).map(CellRun::codeTime).orElse(Duration.ZERO);
    }

    /// Give the cells run before, of this session and earlier ones.
    public PastCells pastCells() {
        return options.pastCells();
    }

    /// List the magics, by name.
    public List<Magic> magics() {
        return magics.list();
    }

    /// Give what magics keep together for this session, made when it is first asked for.
    public <T> T kept(Class<T> type, Supplier<T> fresh) {
        return type.cast(kept.computeIfAbsent(type, key -> fresh.get()));
    }

    /// List what the compiler sees besides the JDK.
    public List<Path> classPath() {
        return locked(() -> engine.compilePath().entries());
    }

    /// Stop the running cell, the one begun first when there are several; does nothing when none runs.
    public void interrupt() {
        runs.stop();
    }

    /// Stop the cell with this number; does nothing when it does not run.
    public void interrupt(int cell) {
        runs.stop(cell);
    }

    /// Let cells use these jars and folders.
    public void addToClassPath(Path... jars) {
        if (jars.length == 0) return;
        locked(() -> {
            for (var jar : jars) libraries.add(jar);
            added.addAll(List.of(jars));
            engine.compilePath().add(List.of(jars));
            engine.lookAgain();
            magics.lookAgain();
            return jars;
        });
    }

    /// Forget all that cells declared, let go of what their variables hold, and run the startup code again. The class
    /// path stays. A cell that runs meanwhile goes on with what it has.
    public void reset() {
        locked(() -> {
            var old = engine;
            engine = engine();
            runs.of(Thread.currentThread()).ifPresent(run -> run.loadWith(engine.loader()));
            if (runs.count() <= 1) old.close();
            start();
            return engine;
        });
    }

    @Override
    public void close() {
        engine.close();
    }

    /// Give what knows the session at present; whoever calls this holds the lock.
    Engine current() {
        return engine;
    }

    private Engine engine() {
        var made = new Engine(options, libraries, runs, lock, magics, trace);
        if (!added.isEmpty()) {
            made.compilePath().add(added);
            made.lookAgain();
        }
        return made;
    }

    private void start() {
        for (var code : options.startup()) {
            if (engine.shortcuts().enter(code, engine.compilePath())) continue;
            if (evaluate(code, 0) instanceof Outcome.Failed(ErrorReport error)) {
                throw new JotterException(
                        "The startup code of the session does not run: " + code,
                        "Java that compiles was expected, but: " + error.message(),
                        "Correct this line among the startup resources, or add what it needs to the class path.");
            }
        }
    }

    private Outcome run(Source source, Function<CellRun, Outcome> work) {
        var run = new CellRun(source, engine.loader(), gate, reserve, this::tell);
        reserve.fill();
        runs.begin(run);
        try {
            return work.apply(run);
        } finally {
            runs.end(run);
        }
    }

    /// Tell what a thread threw that a cell started: with its place in the cell, where the thread's output goes.
    private void tell(Thread thread, Throwable thrown) {
        if (guard(0, () -> {
                    throw new InvocationTargetException(thrown);
                })
                instanceof Outcome.Failed(ErrorReport error)) {
            System.err.println("The thread \"" + thread.getName() + "\" ended with an error.\n" + error.plain());
        }
    }

    /// Do what needs JShell. The thread of a cell leaves it to the thread that evaluates the cell.
    <T> T locked(Supplier<T> work) {
        var run = runs.runBy(Thread.currentThread());
        return run.isPresent() ? run.get().ask(() -> lock.hold(work)) : lock.hold(work);
    }
}
