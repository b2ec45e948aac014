package dev.jotter.app.debug;

import dev.jotter.app.debug.Stop.Reason;
import dev.jotter.shell.Activation;
import dev.jotter.shell.CallFrame;
import dev.jotter.shell.CellWatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Let the threads of cells stand where they shall, and go on.
@SuppressWarnings("ThreadLocalUsage") // It belongs to the session, not to the program.
final class CellThreads implements CellWatcher {
    private final Breakpoints breakpoints;
    private final Events events;
    private final Map<Long, Stop> stops = new ConcurrentHashMap<>();
    private final Set<Thread> known = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Plan> plan = ThreadLocal.withInitial(this::meet);
    private final AtomicBoolean pause = new AtomicBoolean();
    private volatile Set<String> exceptions = Set.of();
    private volatile boolean on;

    CellThreads(Breakpoints breakpoints, Events events) {
        this.breakpoints = breakpoints;
        this.events = events;
    }

    void begin() {
        on = true;
    }

    /// Let everybody run, and stop nobody any more.
    void end() {
        on = false;
        pause.set(false);
        exceptions = Set.of();
        stops.values().forEach(stop -> stop.resumption().complete(Plan.run()));
    }

    /// Stand at the next line that any thread comes to.
    void pause() {
        pause.set(true);
    }

    /// Stand where these kinds of exceptions are thrown.
    void standAt(Set<String> kinds) {
        exceptions = kinds;
    }

    /// List the threads that stand, in the order of their numbers.
    List<Stop> standing() {
        return stops.values().stream()
                .sorted(Comparator.comparingLong(stop -> stop.thread().threadId()))
                .toList();
    }

    Optional<Stop> standing(long thread) {
        return Optional.ofNullable(stops.get(thread));
    }

    /// List the threads that have run code of cells and still live.
    List<Thread> known() {
        for (var thread : List.copyOf(known)) {
            if (!thread.isAlive() && known.remove(thread)) events.thread(thread, "exited");
        }
        return known.stream().sorted(Comparator.comparingLong(Thread::threadId)).toList();
    }

    /// Come to know the present thread.
    private Plan meet() {
        known.add(Thread.currentThread());
        events.thread(Thread.currentThread(), "started");
        return Plan.run();
    }

    @Override
    public void loaded(String text, int first, int last, Set<Integer> lines) {
        breakpoints.loaded(text, first, last, lines);
    }

    @Override
    public void line(Activation at) {
        if (!on) return;
        var isDue = plan.get().endsAt(at.depth());
        if (at.place().filter(breakpoints::isAt).isPresent()) stand(at, Reason.BREAKPOINT, Optional.empty(), false);
        else if (isDue) stand(at, Reason.STEP, Optional.empty(), false);
        else if (pause.get()) stand(at, Reason.PAUSE, Optional.empty(), false);
    }

    @Override
    public void thrown(Activation at, Throwable thrown, boolean caught) {
        if (!on || !exceptions.contains(caught ? ExceptionKinds.CAUGHT : ExceptionKinds.UNCAUGHT)) return;
        stand(at, Reason.EXCEPTION, Optional.of(thrown), caught);
    }

    private void stand(Activation at, Reason reason, Optional<Throwable> thrown, boolean caught) {
        var thread = Thread.currentThread();
        var stop = new Stop(thread, reason, CallFrame.of(at), thrown, caught, new CompletableFuture<>());
        pause.set(false);
        stops.put(thread.threadId(), stop);
        try {
            if (!on) return;
            events.stopped(stop);
            plan.set(stop.resumption().get());
            events.continued(thread);
        } catch (InterruptedException e) {
            plan.set(Plan.run());
            events.continued(thread);
            thread.interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A thread is told how to go on, and nothing else.", e);
        } finally {
            stops.remove(thread.threadId());
        }
    }
}
