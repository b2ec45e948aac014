package dev.jotter.learn;

import dev.jotter.frame.Chart;
import dev.jotter.frame.Charts;
import dev.jotter.frame.Line;
import java.util.ArrayList;
import java.util.List;

/// Draw how a fit went.
final class Curve {
    private Curve() {}

    static Chart of(List<Epoch> history) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("training", history.stream().mapToDouble(Epoch::loss).toArray()));
        var valid = history.stream().mapToDouble(Epoch::validLoss).toArray();
        if (history.stream().anyMatch(epoch -> !Double.isNaN(epoch.validLoss()))) {
            lines.add(Line.of("validation", valid));
        }
        return Charts.lines("epoch", "log loss", lines);
    }
}
