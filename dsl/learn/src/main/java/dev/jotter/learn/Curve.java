package dev.jotter.learn;

import dev.jotter.frame.Chart;
import dev.jotter.frame.Charts;
import dev.jotter.frame.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draw how a fit went, in a time that does not grow with the number of epochs: a fit waits for its picture.
final class Curve {
    /// As many as the picture has columns; more could not be seen.
    private static final int POINTS = 400;

    private Curve() {}

    static Chart of(List<Epoch> history) {
        var shown = thin(history);
        var epochs = shown.stream().mapToDouble(Epoch::number).toArray();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                "training", epochs, shown.stream().mapToDouble(Epoch::loss).toArray()));
        if (shown.stream().anyMatch(epoch -> !Double.isNaN(epoch.validLoss()))) {
            lines.add(Line.of(
                    "validation",
                    epochs,
                    shown.stream().mapToDouble(Epoch::validLoss).toArray()));
        }
        return Charts.lines("epoch", "log loss", lines);
    }

    /// Keep evenly spaced epochs, the first and the last among them.
    static List<Epoch> thin(List<Epoch> history) {
        if (history.size() <= POINTS) return history;
        return IntStream.range(0, POINTS)
                .mapToObj(at -> history.get((int) ((long) at * (history.size() - 1) / (POINTS - 1))))
                .toList();
    }
}
