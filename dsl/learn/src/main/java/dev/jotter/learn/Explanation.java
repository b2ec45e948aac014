package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.Bar;
import dev.jotter.frame.Chart;
import dev.jotter.frame.Charts;
import dev.jotter.model.Predictor;
import java.util.List;
import java.util.Locale;

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
                importances, data.part("test").examples().rows() + " test rows, mean of " + repeats + " shuffles");
    }

    /// Give each column's importance, the largest first.
    public List<Importance> importances() {
        return importances;
    }

    @Override
    public MimeBundle toMimeBundle() {
        return chart().toMimeBundle().with(MimeBundle.TEXT, toString());
    }

    /// Give the accuracy lost as bars with their deviations, and the log loss gained beside each name.
    public Chart chart() {
        var bars = importances.stream()
                .map(one -> new Bar(named(one), one.mean(), one.deviation()))
                .toList();
        return Charts.bars("accuracy lost when shuffled (and log loss gained)", bars)
                .title(title);
    }

    @Override
    public String toString() {
        return grid().toString();
    }

    /// Give the importances as a table.
    public Grid grid() {
        var grid = Grid.of("column", "accuracy lost", "±", "log loss gained", "±");
        for (var one : importances) {
            grid = grid.row(one.column(), one.mean(), one.deviation(), one.logLoss(), one.logLossDeviation());
        }
        return grid.caption("what is lost when a column is shuffled, " + title);
    }

    private static String named(Importance one) {
        return String.format(Locale.ROOT, "%s (%.2f)", one.column(), one.logLoss());
    }
}
