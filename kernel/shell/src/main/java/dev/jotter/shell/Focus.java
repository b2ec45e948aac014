package dev.jotter.shell;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Narrow what JShell shows its compiler to the names that matter, for one thread and one piece of work.
///
/// JShell imports all that was ever declared into every compilation, so each cell would be slower than the one before.
final class Focus {
    private static final ScopedValue<Optional<Set<String>>> NAMES = ScopedValue.newInstance();

    private Focus() {}

    /// Work with the compiler narrowed to the names.
    static <T> T on(Set<String> names, Supplier<T> work) {
        return ScopedValue.where(NAMES, Optional.of(names)).call(work::get);
    }

    /// Work with all there is, whatever the caller narrowed.
    static <T> T onAll(Callable<T> work) throws Exception {
        return ScopedValue.where(NAMES, Optional.empty()).call(work::call);
    }

    static boolean isNarrow() {
        return names().isPresent();
    }

    static boolean shows(String name) {
        return names().map(all -> all.contains(name)).orElse(true);
    }

    /// Give the names; empty when all that is there matters.
    static Optional<Set<String>> names() {
        return NAMES.isBound() ? NAMES.get() : Optional.empty();
    }
}
