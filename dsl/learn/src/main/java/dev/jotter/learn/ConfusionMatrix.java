package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.Chart;
import dev.jotter.frame.Charts;
import dev.jotter.learn.internal.metric.Confusion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Show what was taken for what: a row per true class, a column per predicted one.
public final class ConfusionMatrix implements Displayable {
    private final String title;
    private final List<String> classes;
    private final Confusion counts;

    ConfusionMatrix(String title, List<String> classes, Confusion counts) {
        this.title = title;
        this.classes = classes;
        this.counts = counts;
    }

    /// Count the rows that are `truth` and were taken for `predicted`.
    public int count(String truth, String predicted) {
        return counts.count(place(truth), place(predicted));
    }

    /// Give the counts as a table.
    public Grid grid() {
        var header = new ArrayList<String>();
        header.add("true \\ predicted");
        header.addAll(classes);
        var grid = Grid.of(header.toArray(String[]::new));
        for (var t = 0; t < classes.size(); t++) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(classes.get(t));
            for (var p = 0; p < classes.size(); p++) cells.add(counts.count(t, p));
            grid = grid.rows(List.of(cells));
        }
        return grid.caption(title);
    }

    /// Give the counts as a picture, darker where there are more.
    public Chart chart() {
        var cells = new double[classes.size()][classes.size()];
        for (var t = 0; t < cells.length; t++) {
            for (var p = 0; p < cells.length; p++) cells[t][p] = counts.count(t, p);
        }
        return Charts.heat("predicted", "true", classes, classes, cells).title(title);
    }

    @Override
    public MimeBundle toMimeBundle() {
        return chart().toMimeBundle().with(MimeBundle.TEXT, toString());
    }

    @Override
    public String toString() {
        return grid().toString();
    }

    private int place(String name) {
        return Classes.place(classes, name);
    }
}
