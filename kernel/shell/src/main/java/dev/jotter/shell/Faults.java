package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;

/// Say in three sentences what happened when a cell asked for more than there is.
final class Faults {
    /// A heap this full leaves the next cell no room to compile in.
    private static final double FULL = 0.9;

    static final String NESTED = """
            The cell is nested too deeply for the compiler.
            An expression that the compiler can follow to its end was expected, but its stack was used up.
            Split the expression: keep parts of it in variables, or read long data from a file.""";

    private static final long MEGABYTE = 1 << 20;

    private Faults() {}

    /// Write an error whose sentences say it all.
    static ErrorReport report(String name, String sentences) {
        return report(name, sentences, List.of());
    }

    /// @param place the lines that say where
    static ErrorReport report(String name, String message, List<String> place) {
        var lines = new ArrayList<String>();
        var sentences = message.split("\n");
        lines.add(Ansi.redBold(sentences[0]));
        lines.addAll(List.of(sentences).subList(1, sentences.length));
        lines.addAll(place);
        return new ErrorReport(name, message, lines);
    }

    static String exit(String call) {
        return call + " was called, and was not let through.\n"
                + "It would have ended the whole session with all its variables.\n"
                + "Throw an exception to leave the cell early, or end the session: Ctrl-D in the REPL, Shut Down in Jupyter.";
    }

    /// @param circle the methods that call each other
    static String stack(List<String> circle) {
        var who = circle.isEmpty() ? "the method" : circle.getFirst();
        var what = switch (circle.size()) {
            case 0 -> "the calls are nested too deeply";
            case 1 -> who + " calls itself again and again";
            default ->
                String.join(", ", circle.subList(0, circle.size() - 1)) + " and " + circle.getLast()
                        + " call each other again and again";
        };
        return "The stack is full: " + what + ".\n"
                + "Calls that come to an end were expected, but the %d MB of a cell's stack were used up.\n"
                        .formatted(CellRun.STACK_BYTES / MEGABYTE)
                + "Let " + who + " return without a further call in some case, or give such work a larger stack: "
                + "new Thread(null, work, \"deep\", 1L << 30).start();";
    }

    /// @param letGo the variables whose objects were let go
    static String heap(String message, List<String> letGo) {
        var most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return "The memory is full (" + message + ")" + (letGo.isEmpty() ? ".\n" : letGo(letGo))
                + "At most %,d MB were expected to do; %,d MB of them are in use now that the cell has ended.\n"
                        .formatted(most, used() / MEGABYTE)
                + "Work on less at a time, let go of large variables (name = null;), or allow more: "
                + "set JOTTER_JAVA_OPTIONS=-Xmx%dm and restart.".formatted(2 * most);
    }

    private static String letGo(List<String> names) {
        return ", and so " + (names.size() == 1 ? "the variable " : "the variables ") + String.join(", ", names)
                + (names.size() == 1 ? " was let go.\n" : " were let go.\n");
    }

    /// Say whether the heap is too full to work with, after all that can be let go was.
    static boolean isHeapFull() {
        System.gc();
        return used() > FULL * Runtime.getRuntime().maxMemory();
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
