package dev.jotter.magics;

/// Write loops around code, in types of the JDK alone, so that the compiler needs to open nothing for them.
///
/// Each is a function from the number of rounds, in an array, to a task that gives the nanoseconds they took.
final class Loops {
    private static final String FRAME = """
            ((java.util.function.Function<long[], java.util.concurrent.Callable<Long>>) jotterTimes$ -> () -> {
            %s
            var jotterStart$ = System.nanoTime();
            for (var jotterLeft$ = jotterTimes$[0]; jotterLeft$ > 0; jotterLeft$--) {
            %s
            }
            return System.nanoTime() - jotterStart$;
            })""";

    /// Takes values of all types without making objects of numbers.
    private static final String SINK = """
            class JotterSink$ {
                Object o; long l; double d;
                void take(Object v) { o = v; }
                void take(boolean v) { l += v ? 1 : 0; }
                void take(long v) { l += v; }
                void take(double v) { d += v; }
            }
            var jotterSink$ = new JotterSink$();""";

    private Loops() {}

    static String ofExpression(String expression) {
        return FRAME.formatted(SINK, "jotterSink$.take(" + expression + ");");
    }

    static String ofStatements(String statements) {
        return FRAME.formatted("", "{ " + statements + " }");
    }
}
