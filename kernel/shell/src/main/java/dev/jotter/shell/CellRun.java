package dev.jotter.shell;

import dev.jotter.shell.internal.CellGroup;
import dev.jotter.shell.internal.CellStopped;
import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/// Run the code of one cell on a thread of its own, which inherits from the thread that evaluates the cell.
///
/// The thread is made when the first code runs. The compiler always works on the evaluating thread, the run's owner,
/// which is never interrupted: an interrupt would close the jar files that the compiler reads.
final class CellRun implements AutoCloseable {
    /// How long a stopped cell may take to end before it is left to itself.
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// How long an interrupt alone is given.
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /// Deep recursion is no mistake; only what is used of it takes memory.
    static final long STACK_BYTES = 16L << 20;

    private final int cell;
    private final Source source;
    private final Gate gate;
    private final Reserve reserve;
    private final CellGroup group;
    private final Thread owner = Thread.currentThread();
    private final Relay toOwner = new Relay();
    private final Relay toCell = new Relay();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Deque<CompletableFuture<?>> pending = new ArrayDeque<>();
    private final Deque<CompletableFuture<?>> asked = new ArrayDeque<>();
    private final List<VarSnippet> variables = new ArrayList<>();
    private final Map<String, DeclarationSnippet> unresolved = new LinkedHashMap<>();
    private ClassLoader loader;
    private @Nullable Thread thread;
    private @Nullable Object value;
    private @Nullable Chain thrown;
    private @Nullable Chain foreign;
    private long nanos;
    private boolean stopped;
    private boolean abandoned;

    CellRun(Source source, ClassLoader loader, Gate gate, Reserve reserve, UncaughtExceptionHandler teller) {
        this.source = source;
        this.gate = gate;
        this.reserve = reserve;
        this.cell = source.cell();
        this.loader = loader;
        group = new CellGroup(cell, teller);
    }

    /// Give the cell's whole text.
    Source source() {
        return source;
    }

    /// Say whether a thread evaluates this cell.
    boolean isOwnedBy(Thread asking) {
        return asking == owner;
    }

    /// Say whether a thread is the one on which the code of this cell runs.
    synchronized boolean isRunBy(Thread asking) {
        return asking == thread;
    }

    /// Let the cell's code find classes through this loader from now on.
    synchronized void loadWith(ClassLoader other) {
        loader = other;
        if (thread != null) thread.setContextClassLoader(other);
    }

    /// Run `work` on the cell's thread and wait. A stopped cell gives [Stopped], at the latest after the grace time.
    <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> result;
        synchronized (this) {
            if (stopped) throw new Stopped();
            if (thread == null) thread = start();
            result = toCell.submit(work, toOwner);
            pending.addLast(result);
        }
        try {
            while (!result.isDone()) serve(result);
            return result.get();
        } catch (ExecutionException e) {
            if (stopped()) throw new Stopped();
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        } finally {
            synchronized (this) {
                pending.removeLast();
            }
        }
    }

    /// Do work and read on the spot what it throws: that may call what a user wrote, which belongs on the cell's
    /// thread.
    <T> T reading(Callable<T> work) throws Thrown {
        try {
            return work.call();
        } catch (InvocationTargetException e) {
            throw thrown(e.getTargetException());
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /// Read what was thrown.
    Thrown thrown(Throwable e) {
        if (e instanceof OutOfMemoryError) reserve.open();
        return new Thrown(Chain.of(e));
    }

    /// Run the code of a snippet on the cell's thread, and keep the live object that it gives.
    void invoke(Callable<@Nullable Object> code) throws Exception {
        var start = System.nanoTime();
        try {
            value = call(code);
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    /// Let the owner work for the cell's thread, which calls this and waits.
    <T> T ask(Supplier<T> work) {
        CompletableFuture<T> answer;
        synchronized (this) {
            if (closed.isDone()) throw new CellStopped();
            answer = toOwner.submit(work::get, toCell);
            asked.addLast(answer);
        }
        var interrupted = false;
        try {
            while (!answer.isDone()) {
                try {
                    toCell.serveUntil(answer);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw e;
        } finally {
            synchronized (this) {
                asked.removeLast();
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void serve(CompletableFuture<?> result) {
        try {
            toOwner.serveUntil(result);
        } catch (InterruptedException e) {
            stop();
        }
    }

    private Thread start() {
        var made = new Thread(group, this::work, "cell-" + cell, STACK_BYTES);
        made.setContextClassLoader(loader);
        made.start();
        return made;
    }

    private void work() {
        while (!closed.isDone()) {
            try {
                toCell.serveUntil(closed);
            } catch (InterruptedException e) {
                // The interrupt was meant for code that has ended by itself.
            }
        }
    }

    /// Stop the cell: wake its threads now, give up on its thread when it does not end.
    synchronized void stop() {
        if (stopped) return;
        stopped = true;
        group.markStopped();
        gate.shut();
        if (pending.isEmpty()) return;
        group.interruptAll();
        Thread.ofPlatform().daemon().name("jotter-stop").start(this::press);
    }

    /// Reach a thread that an interrupt did not, again and again, for a library may try once more; then give up. It
    /// takes a thread of its own, for the cell may keep the common pool busy.
    private void press() {
        try {
            for (var left = GRACE; left.isPositive(); left = left.minus(PATIENCE)) {
                Thread.sleep(PATIENCE);
                if (!wake()) return;
            }
            abandon();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Wake the cell's thread; false when it has ended.
    private boolean wake() {
        Thread blocked;
        synchronized (this) {
            blocked = pending.isEmpty() ? null : thread;
        }
        if (blocked == null) return false;
        switch (blocked.getState()) {
            case WAITING, TIMED_WAITING -> blocked.interrupt();
            default -> BlockedCall.wake(blocked);
        }
        return true;
    }

    private void abandon() {
        List<CompletableFuture<?>> waiting;
        synchronized (this) {
            waiting = List.copyOf(pending);
            abandoned = !waiting.isEmpty();
        }
        waiting.reversed().forEach(one -> one.completeExceptionally(new Stopped()));
    }

    /// Forget what the last snippet gave.
    void clear() {
        value = null;
        thrown = null;
    }

    /// Keep what the last snippet threw.
    void threw(Chain cause) {
        thrown = cause;
    }

    /// Let the next snippet throw this instead of running, so that JShell tells where it came from.
    void rethrow(Chain chain) {
        foreign = chain;
    }

    Optional<Chain> takeForeign() {
        var taken = Optional.ofNullable(foreign);
        foreign = null;
        return taken;
    }

    /// Give the live value of the last snippet, or empty when it gave none or null.
    Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /// Give what the last snippet threw.
    Optional<Chain> thrown() {
        return Optional.ofNullable(thrown);
    }

    /// Keep a variable that this cell declared.
    void declared(VarSnippet variable) {
        variables.add(variable);
    }

    /// Give the variables that this cell declared.
    List<VarSnippet> declared() {
        return variables;
    }

    /// Keep a declaration that names something unknown.
    void declaredUnresolved(DeclarationSnippet snippet) {
        unresolved.put(snippet.id(), snippet);
    }

    /// Give those declarations, once.
    List<DeclarationSnippet> takeUnresolved() {
        var all = List.copyOf(unresolved.values());
        unresolved.clear();
        return all;
    }

    /// Give how long the cell's code has run, compiling apart.
    Duration codeTime() {
        return Duration.ofNanos(nanos);
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /// Give the thread that did not end in time.
    synchronized Optional<Thread> survivor() {
        return abandoned ? Optional.ofNullable(thread) : Optional.empty();
    }

    @Override
    public void close() {
        List<CompletableFuture<?>> left;
        synchronized (this) {
            closed.complete(null);
            left = List.copyOf(asked);
        }
        left.forEach(one -> one.completeExceptionally(new CellStopped()));
        toCell.wake();
        clear();
    }

    /// Say that the cell was stopped.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The cell was stopped.", null, false, false);
        }
    }
}
