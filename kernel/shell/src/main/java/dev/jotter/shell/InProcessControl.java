package dev.jotter.shell;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/// Execute snippets in this process and keep the live objects, the value and the exception, in the run of their cell.
///
/// JShell's own control for this process turns every value into text, stops the threads of all cells at once and lets
/// `System.exit` through; this one does not.
final class InProcessControl extends DirectExecutionControl {
    private final CellLoader loader;
    private final Runs runs;
    private final SessionLock lock;
    private final Trace trace;
    private @Nullable Indexing indexing;
    private final List<Field> unnamed = new ArrayList<>();
    private final Generations generations = new Generations();
    private Set<String> declared = Set.of();

    /// @param runs knows in which cell the code is that a thread evaluates
    /// @param lock is held by whoever calls, and given up while code runs
    /// @param trace lets a debugger follow the code
    InProcessControl(CellLoader loader, Runs runs, SessionLock lock, Trace trace) {
        super(loader);
        this.loader = loader;
        this.runs = runs;
        this.lock = lock;
        this.trace = trace;
    }

    /// Let JShell read names while code runs.
    void readNames(Indexing reader) {
        indexing = reader;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        super.load(Weaver.weave(trace.weave(classes, loader), loader));
        for (var one : classes) {
            try {
                unnamed.addAll(generations.take(loader.findClass(one.name()), declared));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("What was just defined is there.", e);
            }
        }
    }

    /// Note which names the next code to be loaded declares: these variables get no value from before.
    void declares(Set<String> names) {
        declared = names;
    }

    /// Say whether a variable's value was carried over to its new class.
    boolean hasCarried(String type) {
        return generations.hasCarried(type);
    }

    @Override
    protected String invoke(Method code) throws Exception {
        var run = run();
        trace.locate();
        var foreign = run.takeForeign();
        if (foreign.isPresent()) throw new Thrown(foreign.get());
        try {
            Callable<String> running = () -> lock.release(() -> {
                run.invoke(() -> run.reading(() -> code.invoke(null)));
                return "";
            });
            var reader = indexing;
            return Focus.onAll(() -> reader == null ? running.call() : reader.meanwhile(running));
        } catch (CellRun.Stopped e) {
            throw new StoppedException();
        }
    }

    @Override
    protected String throwConvertedOtherException(Throwable thrown) throws RunException, InternalException {
        if (!(thrown instanceof Thrown known)) return super.throwConvertedOtherException(thrown);
        run().threw(known.chain());
        throw told(known.chain().links());
    }

    /// Put a chain of exceptions into JShell's words, each as the cause of the one before, so that JShell turns the
    /// frames of all of them into places of snippets.
    private static RunException told(List<Chain.Link> links) {
        var link = links.getFirst();
        if (link.thrown() instanceof SPIResolutionException missing) {
            return new ResolutionException(missing.id(), missing.getStackTrace());
        }
        var told = new UserException(link.message(), link.name(), link.thrown().getStackTrace());
        if (links.size() > 1) told.initCause(told(links.subList(1, links.size())));
        return told;
    }

    private CellRun run() {
        return runs.of(Thread.currentThread())
                .orElseThrow(() -> new IllegalStateException("Code runs in a cell only."));
    }

    /// Give the present value of a variable's field.
    Optional<Object> read(String type, String field) throws ReflectiveOperationException {
        return Optional.ofNullable(field(type, field).get(null));
    }

    /// Say what a variable's field holds.
    Optional<Losses.Held> held(String type, String name) {
        try {
            var field = field(type, name);
            var value = field.get(null);
            if (!field.getType().isPrimitive()) return Optional.of(held(value, null, Optional.empty()));
            var zero = Array.get(Array.newInstance(field.getType(), 1), 0);
            return Optional.of(held(value, zero, Optional.of(String.valueOf(zero))));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Losses.Held held(@Nullable Object value, @Nullable Object nothing, Optional<String> text) {
        return Objects.equals(value, nothing) ? new Losses.Held.Nothing(text) : new Losses.Held.Value();
    }

    /// Let go of the object that a variable holds which no code can name any more. Code of another cell that runs may
    /// still read it, so it is kept until a cell runs alone. Gives false when the variable holds no object.
    boolean clear(String type, String name) throws ReflectiveOperationException {
        var field = field(type, name);
        var holds = !field.getType().isPrimitive() && field.get(null) != null;
        if (holds) unnamed.add(field);
        if (runs.count() > 1) return holds;
        for (var one : unnamed) one.set(null, null);
        unnamed.clear();
        return holds;
    }

    /// Give the only method of this name that a snippet declared.
    Method method(String type, String name) throws ReflectiveOperationException {
        for (var method : loader.findClass(type).getDeclaredMethods()) {
            if (!method.getName().equals(name)) continue;
            method.setAccessible(true);
            return method;
        }
        throw new NoSuchMethodException(name);
    }

    private Field field(String type, String name) throws ReflectiveOperationException {
        var field = loader.findClass(type).getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
