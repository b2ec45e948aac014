package dev.jotter.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/// Execute snippets in this process and keep the live objects, the value and the exception, in the run of their cell.
///
/// JShell's own control for this process turns every value into text, stops the threads of all cells at once and lets
/// `System.exit` through; this one does not.
final class InProcessControl extends DirectExecutionControl {
    private final CellLoader loader;
    private final Runs runs;
    private final SessionLock lock;
    private final Trace trace;

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

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        var hierarchy = CellHierarchy.of(classes, loader);
        super.load(Stream.of(trace.weave(classes, loader))
                .map(one -> new ClassBytecodes(one.name(), Weaver.weave(one.bytecodes(), hierarchy)))
                .toArray(ClassBytecodes[]::new));
    }

    @Override
    protected String invoke(Method code) throws Exception {
        var run = run();
        trace.locate();
        try {
            return lock.release(() -> {
                run.invoke(() -> code.invoke(null));
                return "";
            });
        } catch (CellRun.Stopped e) {
            throw new StoppedException();
        }
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        run().threw(cause);
        throw converted(cause, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /// Put an exception into JShell's words. JShell itself would not come to an end with causes that go in a circle.
    private static RunException converted(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        if (thrown instanceof SPIResolutionException missing) {
            return new ResolutionException(missing.id(), missing.getStackTrace());
        }
        var told = new UserException(message(thrown), thrown.getClass().getName(), thrown.getStackTrace());
        var cause = thrown.getCause();
        if (cause != null && !seen.contains(cause)) told.initCause(converted(cause, seen));
        return told;
    }

    /// A user's `getMessage` may throw whatever it likes.
    private static String message(Throwable thrown) {
        try {
            var message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | StackOverflowError e) {
            return "getMessage() throws " + e.getClass().getName();
        }
    }

    private CellRun run() {
        return runs.of(Thread.currentThread())
                .orElseThrow(() -> new IllegalStateException("Code runs in a cell only."));
    }

    /// Give the present value of a variable's field.
    Optional<Object> read(String type, String field) throws ReflectiveOperationException {
        return Optional.ofNullable(field(type, field).get(null));
    }

    /// Let go of the object that a variable holds which no code can name any more.
    void clear(String type, String name) throws ReflectiveOperationException {
        var field = field(type, name);
        if (!field.getType().isPrimitive()) field.set(null, null);
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
