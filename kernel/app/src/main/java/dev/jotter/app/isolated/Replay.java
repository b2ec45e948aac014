package dev.jotter.app.isolated;

import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.Execution;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;

/// Run again what was lost with a worker, up to the first cell that fails, and say on one line how far it is.
final class Replay {
    private static final Pattern WORDS = Pattern.compile("\\s*%replay(?:\\s+(skip))?\\s*;?\\s*");

    private final Memory memory;
    private final Running running;
    private final CellOutput output;
    private final String line = UUID.randomUUID().toString();

    /// Run one cell.
    interface Running {
        Execution run(Memory.Ran cell);
    }

    Replay(Memory memory, Running running, CellOutput output) {
        this.memory = memory;
        this.running = running;
        this.output = output;
    }

    /// Say whether a cell asks for this, and something is lost.
    static boolean wanted(String code, Memory memory) {
        return WORDS.matcher(code).matches() && !memory.lost().isEmpty();
    }

    /// Run all that is left.
    Execution run(String code) {
        var words = WORDS.matcher(code);
        if (words.matches() && words.group(1) != null) memory.skip();
        var all = memory.lost();
        output.show(line, MimeBundle.text("Running " + cells(all.size()) + " again"));
        for (var done = 0; done < all.size(); done++) {
            var cell = all.get(done);
            var place = (done + 1) + " of " + all.size();
            output.update(line, MimeBundle.text("Running " + place + " again: " + cell.title()));
            if (running.run(cell) instanceof Execution.Failed failed) return stopped(cell, failed, done);
            memory.replayed(cell);
        }
        output.settle(line, MimeBundle.text("Ran " + cells(all.size()) + " again"));
        return Execution.Ok.nothing();
    }

    private Execution stopped(Memory.Ran cell, Execution.Failed failed, int done) {
        output.settle(line, MimeBundle.text("Ran " + cells(done) + " again; stopped at " + cell.title()));
        if (failed.name().equals(Loss.NAME)) return failed;
        var traceback = new ArrayList<>(failed.traceback());
        traceback.add(
                "%replay stopped here: " + cells(memory.lost().size()) + " of those lost, with this one, did not run.");
        traceback.add("Type %replay to go on from this cell, or %replay skip to leave it out.");
        return new Execution.Failed(failed.name(), failed.message(), traceback);
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }
}
