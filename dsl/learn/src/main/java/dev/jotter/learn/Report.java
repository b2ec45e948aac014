package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.Chart;
import dev.jotter.frame.Charts;
import dev.jotter.frame.Line;
import dev.jotter.learn.internal.metric.Confusion;
import dev.jotter.learn.internal.metric.LogLoss;
import dev.jotter.learn.internal.metric.Roc;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Judge a model on rows that it has not learned from. Precision, recall and F1 are means over the classes, each class
/// counting alike (macro).
public final class Report implements Displayable {
    private final String learner;
    private final String part;
    private final List<String> classes;
    private final int[] truth;
    private final double[][] probabilities;
    private final Confusion counts;

    Report(String learner, String part, List<String> classes, int[] truth, double[][] probabilities) {
        this.learner = learner;
        this.part = part;
        this.classes = classes;
        this.truth = truth;
        this.probabilities = probabilities;
        this.counts = Confusion.of(truth, probabilities, classes.size());
    }

    /// Give the share of the rows whose class was found.
    public double accuracy() {
        return counts.accuracy();
    }

    /// Give the share of right calls among all calls of a class, as a mean over the classes.
    public double precision() {
        return mean(counts::precision);
    }

    /// Give the share of a class's rows that were found, as a mean over the classes.
    public double recall() {
        return mean(counts::recall);
    }

    /// Give the harmonic mean of precision and recall, as a mean over the classes.
    public double f1() {
        return mean(counts::f1);
    }

    /// Give the area under the ROC curve, each class against the rest, as a mean over the classes.
    public double auc() {
        return Roc.meanArea(truth, probabilities, classes.size());
    }

    /// Give the mean cross entropy in nats: 0 is certain and right.
    public double logLoss() {
        return LogLoss.of(truth, probabilities);
    }

    /// Count the rows judged.
    public int rows() {
        return truth.length;
    }

    /// Show what was taken for what.
    public ConfusionMatrix confusion() {
        return new ConfusionMatrix(where(), classes, counts);
    }

    /// Draw how many of a class are found (true positives) against how many others are taken for it (false positives).
    public Chart roc() {
        var lines = IntStream.range(0, classes.size())
                .mapToObj(c -> {
                    var roc = Roc.of(truth, probabilities, c);
                    return Line.of(classes.get(c), roc.falsePositive(), roc.truePositive());
                })
                .toList();
        return Charts.lines("false positive rate", "true positive rate", lines).title(where());
    }

    /// Go on only when the figures pass the test; give the report back.
    ///
    /// ```java
    /// model.evaluate().require(r -> r.accuracy() > 0.95)
    /// ```
    public Report require(Predicate<Report> test) {
        if (test.test(this)) return this;
        throw new JotterException(
                "The model is not good enough for what was required.",
                String.format(
                        Locale.ROOT,
                        "Expected figures that pass the test and found accuracy %.4f, precision %.4f, recall %.4f,"
                                + " F1 %.4f, AUC %.4f, log loss %.4f on %d rows.",
                        accuracy(),
                        precision(),
                        recall(),
                        f1(),
                        auc(),
                        logLoss(),
                        rows()),
                "Look at confusion() and explain(), try another learner with data.compare(…), or require less.");
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("class", "rows", "precision", "recall", "F1");
        for (var c = 0; c < classes.size(); c++) {
            if (counts.support(c) == 0) grid = grid.row(classes.get(c), 0, null, null, null);
            else
                grid = grid.row(classes.get(c), counts.support(c), counts.precision(c), counts.recall(c), counts.f1(c));
        }
        return grid.row("all", rows(), precision(), recall(), f1())
                .caption(String.format(
                        Locale.ROOT,
                        "%s: accuracy %.4f, AUC %.4f, log loss %.4f",
                        learner + " on the " + where(),
                        accuracy(),
                        auc(),
                        logLoss()))
                .toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }

    private String where() {
        return part + " part, " + rows() + " rows";
    }

    /// Classes without a row in this part say nothing and are left out.
    private double mean(IntToDoubleFunction figure) {
        return IntStream.range(0, classes.size())
                .filter(c -> counts.support(c) > 0)
                .mapToDouble(figure)
                .average()
                .orElse(Double.NaN);
    }
}
