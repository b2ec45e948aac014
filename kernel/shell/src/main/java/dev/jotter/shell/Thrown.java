package dev.jotter.shell;

import java.util.concurrent.Callable;

/// Carry what a cell's code threw from the thread on which it ran.
final class Thrown extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Chain chain;

    Thrown(Chain chain) {
        super("A cell threw.", chain.first().thrown(), false, false);
        this.chain = chain;
    }

    /// Do work and read what it throws on the spot, since that may call what a user wrote.
    static <T> T reading(Callable<T> work) throws Thrown {
        try {
            return work.call();
        } catch (Throwable e) {
            throw new Thrown(Chain.of(e));
        }
    }

    Chain chain() {
        return chain;
    }
}
