package dev.jotter.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/// Execute snippets in this process and keep the live objects: the value and the exception.
///
/// JShell's own control for this process turns every value into text, stops the threads of all cells at once and lets
/// `System.exit` through; this one does not.
final class InProcessControl extends DirectExecutionControl {
    private final CellLoader loader;
    private final List<Thread> survivors = new ArrayList<>();
    private volatile @Nullable CellRun run;
    private @Nullable Object value;
    private @Nullable Throwable thrown;
    private @Nullable Field shut;

    InProcessControl(CellLoader loader) {
        super(loader);
        this.loader = loader;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        super.load(Stream.of(classes)
                .map(one -> new ClassBytecodes(one.name(), Weaver.weave(one.bytecodes())))
                .toArray(ClassBytecodes[]::new));
    }

    /// Start a cell; its code runs in the given run until [#end].
    synchronized void begin(CellRun next) throws ExecutionControl.ExecutionControlException {
        if (shut == null) shut = makeGate();
        survivors.removeIf(thread -> !thread.isAlive());
        setShut(!survivors.isEmpty());
        run = next;
    }

    synchronized void end() {
        var ended = run;
        if (ended != null && ended.survivor() != null) survivors.add(ended.survivor());
        run = null;
        value = null;
        thrown = null;
    }

    /// Stop the running cell, if any.
    synchronized void stopCell() {
        var current = run;
        if (current == null) return;
        setShut(true);
        current.stop();
    }

    @Override
    public void stop() {
        stopCell();
    }

    @Override
    protected String invoke(Method code) throws Exception {
        value = null;
        thrown = null;
        var current = run;
        if (current == null) throw new InternalException("No cell is running.");
        try {
            value = current.call(() -> code.invoke(null));
        } catch (CellRun.Stopped e) {
            throw new StoppedException();
        }
        return "";
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        thrown = cause;
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

    /// Give the live value of the last snippet, or empty when it gave none or null.
    Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /// Give what the last snippet threw.
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
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

    private Field field(String type, String name) throws ReflectiveOperationException {
        var field = loader.findClass(type).getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private Field makeGate() throws ExecutionControl.ExecutionControlException {
        super.load(new ClassBytecodes[] {new ClassBytecodes(Weaver.GATE, Weaver.gate())});
        try {
            return loader.findClass(Weaver.GATE).getField(Weaver.SHUT);
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
    }

    private void setShut(boolean to) {
        var flag = shut;
        if (flag == null) return;
        try {
            flag.setBoolean(null, to);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The gate's flag is public.", e);
        }
    }
}
