package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import dev.jotter.shell.internal.LineWatch;
import dev.jotter.shell.internal.Stops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/// Let a watcher follow the code of cells. What was defined while nobody watched cannot be followed: until the first
/// watcher comes, cells are as fast as they were without all this.
@SuppressWarnings("ThreadLocalUsage") // They belong to the session, not to the program.
final class Trace implements LineWatch {
    private final LibraryLoader loader;
    private final TraceRegister register = new TraceRegister();
    private final Set<String> traced = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<@Nullable Loading> loading = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Activation> top = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Throwable> lastThrown = new ThreadLocal<>();
    private final ThreadLocal<Boolean> unwatched = ThreadLocal.withInitial(() -> false);
    private @Nullable Probe probe;
    private volatile @Nullable CellWatcher watcher;

    /// Hold what is being defined for a piece of a cell.
    private record Loading(String source, Origin origin, CellLines lines, List<TracedClass> classes) {}

    Trace(LibraryLoader loader) {
        this.loader = loader;
    }

    /// Begin to report to this watcher, or end it.
    synchronized void reportTo(@Nullable CellWatcher next) {
        if (next == null && probe == null) return;
        if (probe == null) probe = new Probe(loader);
        watcher = next;
        probe.reportTo(next == null ? null : this);
    }

    boolean isOn() {
        return watcher != null;
    }

    /// Say whether the code of this class could be followed but is not, since it was defined too early.
    boolean lacks(String className) {
        return isOn() && !traced.contains(className);
    }

    /// Define a piece of a cell. What is defined meanwhile on this thread belongs to it.
    <T> T define(String source, Origin origin, CellLines lines, Supplier<T> work) {
        if (!isOn()) return work.get();
        var outer = loading.get();
        loading.set(new Loading(source, origin, lines, new ArrayList<>()));
        try {
            var result = work.get();
            locate();
            return result;
        } finally {
            loading.set(outer);
        }
    }

    /// Rewrite classes so that they can be followed, if somebody watches.
    ClassBytecodes[] weave(ClassBytecodes[] classes, ClassLoader known) {
        var current = loading.get();
        if (current == null || !isOn()) return classes;
        var weaver = new LineWeaver(register, CellHierarchy.of(classes, known));
        var woven = new ClassBytecodes[classes.length];
        for (var i = 0; i < classes.length; i++) woven[i] = weave(classes[i], weaver, current);
        return woven;
    }

    private ClassBytecodes weave(ClassBytecodes one, LineWeaver weaver, Loading current) {
        var owner = new TracedClass(one.name());
        try {
            var bytes = weaver.weave(one.bytecodes(), owner);
            current.classes().add(owner);
            traced.add(one.name());
            return new ClassBytecodes(one.name(), bytes);
        } catch (IllegalArgumentException e) {
            return one;
        }
    }

    /// Find out where in the cells the classes stand that were defined since. JShell knows it before their code runs.
    void locate() {
        var current = loading.get();
        if (current == null) return;
        var parts = new LinkedHashMap<Integer, CellLines.Located>();
        for (var owner : current.classes()) {
            current.lines()
                    .locate(owner, current.source(), current.origin())
                    .ifPresent(found -> parts.merge(found.first(), found, CellLines.Located::with));
        }
        current.classes().clear();
        parts.values().forEach(this::tell);
    }

    private void tell(CellLines.Located found) {
        var to = watcher;
        if (to != null && !found.lines().isEmpty()) to.loaded(found.text(), found.first(), found.last(), found.lines());
    }

    /// Do `work` without the watcher being told of the cells' code that it runs.
    <T> T unwatched(Callable<T> work) throws Exception {
        var before = unwatched.get();
        unwatched.set(true);
        try {
            return work.call();
        } finally {
            unwatched.set(before);
        }
    }

    /// Tell the watcher. Code of a cell that it runs on this thread in doing so, such as a `toString`, is its own
    /// affair.
    private void report(Runnable telling) {
        unwatched.set(true);
        try {
            telling.run();
        } finally {
            unwatched.set(false);
        }
        if (Thread.currentThread().isInterrupted()) Stops.check();
    }

    @Override
    public Object enter(int method) {
        var activation = new Activation(register.method(method), top.get());
        top.set(activation);
        return activation;
    }

    @Override
    public void line(Object activation, int site, Object[] locals) {
        var here = (Activation) activation;
        top.set(here);
        var to = watcher;
        if (!here.moveTo(register.site(site), locals)
                || to == null
                || here.place().isEmpty()
                || unwatched.get()) return;
        report(() -> to.line(here));
    }

    @Override
    public void thrown(Object activation, Throwable thrown, boolean handled) {
        var here = (Activation) activation;
        var to = watcher;
        if (to != null && thrown != lastThrown.get() && here.place().isPresent() && !unwatched.get()) {
            lastThrown.set(thrown);
            var caught = handled || Catches.anyOf(thrown);
            report(() -> to.thrown(here, thrown, caught));
        }
        top.set(here);
    }

    @Override
    public void leave(Object activation) {
        var here = (Activation) activation;
        top.set(here.caller().orElse(null));
    }
}
