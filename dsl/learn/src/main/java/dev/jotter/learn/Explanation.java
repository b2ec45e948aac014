package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import dev.jotter.model.Predictor;
import java.util.List;

/// Say which columns a model leans on, the most important first.
public final class Explanation implements Displayable {
    private static final int REPEATS = 10;

    private final List<Importance> importances;
    private final String title;

    private Explanation(List<Importance> importances, String title) {
        this.importances = importances;
        this.title = title;
    }

    static Explanation of(Data data, Predictor predictor, long seed, ExplainOption... options) {
        var repeats = REPEATS;
        for (var option : options) {
            switch (option) {
                case ExplainOption.Repeats(var times) -> repeats = times;
                case Seed(var value) -> seed = value;
            }
        }
        var importances = new Permutation(data, predictor, repeats, seed).importances();
        return new Explanation(
                importances,
                "accuracy lost on " + data.part("test").examples().rows()
                        + " test rows when a column is shuffled, mean of " + repeats);
    }

    /// Give each column's importance, the largest first.
    public List<Importance> importances() {
        return importances;
    }

    @Override
    public MimeBundle toMimeBundle() {
        return grid().toMimeBundle();
    }

    @Override
    public String toString() {
        return grid().toString();
    }

    private Grid grid() {
        var grid = Grid.of("column", "accuracy lost", "±");
        for (var one : importances) grid = grid.row(one.column(), one.mean(), one.deviation());
        return grid.caption(title);
    }
}
