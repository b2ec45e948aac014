package dev.jotter.magics;

import dev.jotter.display.Rendering;
import dev.jotter.display.Screens;
import dev.jotter.shell.Call;
import dev.jotter.shell.ErrorReport;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.ArrayList;
import java.util.List;

/// Run the pieces of a file in the session, and show the value of each as a cell would.
final class CodeRun {
    private CodeRun() {}

    /// Run all until one fails, whose error is told with its place; the value of the last one is given.
    static Outcome all(CodeFile code, Call call, Shell shell) {
        Outcome last = Outcome.done();
        for (var number = 1; number <= code.cells().size(); number++) {
            var cell = code.cells().get(number - 1);
            if (cell.isBlank()) continue;
            show(last);
            last = shell.evaluate(cell, call.cell());
            if (last instanceof Outcome.Failed(ErrorReport error)) {
                var name = code.file().getFileName();
                var where = code.cells().size() == 1 ? name.toString() : "cell " + number + " of " + name;
                return new Outcome.Failed(told(error, "This is in " + where + ", whose lines are counted above."));
            }
            if (last instanceof Outcome.Interrupted) return last;
        }
        return last;
    }

    private static void show(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) Screens.current().show(Rendering.of(value.value()));
    }

    private static ErrorReport told(ErrorReport error, String where) {
        var lines = new ArrayList<>(error.traceback());
        lines.add(where);
        return new ErrorReport(error.name(), error.message(), List.copyOf(lines));
    }
}
