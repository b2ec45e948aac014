package dev.jotter.app.isolated;

import dev.jotter.jupyter.Execution;
import java.util.ArrayList;
import java.util.List;

/// Tell what the end of a worker means for the session, in three sentences.
///
/// @param lost how many cells can be run again
/// @param startup how many are run again by themselves
record Loss(Obituary obituary, int lost, int startup) {
    static final String NAME = "WorkerDied";

    List<String> sentences() {
        return List.of(obituary.sentence(), gone(), next());
    }

    /// Give the error of the cell that ran meanwhile.
    Execution.Failed error() {
        var lines = new ArrayList<String>();
        lines.add("\u001b[1;31m" + sentences().get(0) + "\u001b[0m");
        lines.addAll(sentences().subList(1, sentences().size()));
        obituary.details().forEach(line -> lines.add("\u001b[2m    at " + line + "\u001b[0m"));
        return new Execution.Failed(NAME, String.join("\n", sentences()), lines);
    }

    /// Give what the next cell tells, when none ran meanwhile.
    String notice() {
        return String.join("\n", sentences()) + "\n";
    }

    private String gone() {
        var first = startup == 0
                ? ""
                : startup == 1 ? " and runs the start-up cell" : " and runs the " + startup + " start-up cells";
        return "All variables, methods and types of the session are gone with it; a new worker takes its place" + first
                + ".";
    }

    private String next() {
        if (lost == 0) return "Run the cells again that you need.";
        var cells = lost == 1 ? "the cell that had succeeded" : "the " + lost + " cells that had succeeded";
        return "Type %replay to run " + cells + " again, or run those that you need.";
    }
}
