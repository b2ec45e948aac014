package dev.jotter.shell;

import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// Compile small cells and forget them, so that the compiler is quick when the user's own come.
///
/// A session begins with a compiler that the JVM mostly interprets: a cell with a class takes 20 ms, and 10 when it was
/// practised (`docs/decisions/018-the-compiler-practises.md`). Nothing is declared, loaded or run.
final class Practice {
    /// So many cells are of use; more bring little.
    static final int ENOUGH = 60;

    /// In a fuller heap, collecting would take longer than the practice.
    private static final long ROOM_BYTES = 32L << 20;

    private static final List<String> CELLS = List.of("""
            class Practice$ {
                private final double side;
                Practice$(double side) { this.side = side; }
                double area() { return side * side; }
            }
            new Practice$(2).area()""", """
            record Practice$(String name, int count) {
                static Practice$ of(String text) { return new Practice$(text.strip(), text.length()); }
            }
            Stream.of("a", "b").map(Practice$::of).filter(one -> one.count() > 0).toList()""", """
            int practice$(List<Integer> numbers) {
                var sum = 0;
                for (var number : numbers) if (number > 0) sum += number;
                return sum;
            }
            "sum: " + practice$(List.of(1, 2, 3))""");

    private int done;

    /// Compile one more; false when enough were, or this session cannot. Whoever calls this holds the session's lock.
    boolean go(Engine engine) {
        if (done >= ENOUGH || room() < ROOM_BYTES) return false;
        try {
            var cell = new Splitter(engine.jshell().sourceCodeAnalysis()).split(CELLS.get(done++ % CELLS.size()), 0);
            var words = Words.of(cell.stream().map(Piece::source).collect(Collectors.joining("\n")));
            var classes = engine.shortcuts().practise(cell.getFirst(), cell.getLast(), words);
            Weaver.weave(classes.toArray(ClassBytecodes[]::new), engine.loader());
            return !classes.isEmpty();
        } catch (Splitter.Broken | RuntimeException | Error e) {
            done = ENOUGH;
            return false;
        }
    }

    /// Give how much the heap can take at least: what was let go and is not collected yet counts as full.
    private static long room() {
        var runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
