package dev.jotter.shell;

/// Carry what a cell's code threw from the thread on which it ran.
final class Thrown extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Chain chain;

    Thrown(Chain chain) {
        super("A cell threw.", chain.first().thrown(), false, false);
        this.chain = chain;
    }

    Chain chain() {
        return chain;
    }
}
