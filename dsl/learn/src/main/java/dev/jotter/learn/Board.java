package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.ProgressLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Set fitted learners side by side, the best first.
public final class Board implements Displayable {
    /// One line of the board.
    ///
    /// @param model the fitted model
    /// @param report its figures on the validation part
    private record Entry(Model model, Report report) {}

    private final List<Entry> entries;

    private Board(List<Entry> entries) {
        this.entries = entries;
    }

    static Board of(Data data, Learner... learners) {
        if (data.part("valid").examples().isEmpty()) throw noPart();
        if (learners.length == 0) throw nobody();
        var show = ProgressLine.open("compare", learners.length);
        var entries = new ArrayList<Entry>();
        for (var learner : learners) {
            var done = entries.size();
            show.update(done, learner.toString());
            var model = learner.fit(
                    data, Fit.quiet(), Fit.onEpoch(epoch -> show.update(done, learner + " epoch " + epoch.number())));
            entries.add(new Entry(model, model.judge("valid")));
            if (model.interrupted()) break;
        }
        show.finish(entries.size() + " of " + learners.length + " learners fitted");
        entries.sort(Comparator.comparingDouble((Entry entry) -> -entry.report.f1())
                .thenComparingDouble(entry -> entry.report.logLoss()));
        return new Board(List.copyOf(entries));
    }

    /// Give the model with the best F1 on the validation part; of equals the one with the least log loss.
    public Model best() {
        return entries.getFirst().model;
    }

    /// Give all models, the best first.
    public List<Model> models() {
        return entries.stream().map(Entry::model).toList();
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("learner", "accuracy", "F1", "log loss", "seconds");
        for (var entry : entries) {
            var report = entry.report;
            grid = grid.row(
                    entry.model.learner().toString(),
                    report.accuracy(),
                    report.f1(),
                    report.logLoss(),
                    Math.round(entry.model.seconds() * 1000) / 1000.0);
        }
        return grid.caption("judged on " + entries.getFirst().report.rows()
                        + " validation rows; best().evaluate() judges the first on the test part")
                .toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }

    private static JotterException noPart() {
        return new JotterException(
                "Learners cannot be compared on this data.",
                "Expected a validation part to compare them on and found an empty one.",
                "Split with a second share above 0, such as split(0.7, 0.15, stratify(), seed(42)).");
    }

    private static JotterException nobody() {
        return new JotterException(
                "There is nothing to compare.",
                "Expected at least one learner and found none.",
                "Type for example compare(logistic(), boosted(), mlp(32, 16)).");
    }
}
