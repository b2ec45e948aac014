package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.frame.Chart;
import dev.jotter.model.Card;
import dev.jotter.model.HasArchive;
import dev.jotter.model.ModelArchive;
import dev.jotter.model.Prediction;
import dev.jotter.model.Predictions;
import dev.jotter.model.Rows;
import dev.jotter.model.Schema;
import dev.jotter.serve.Endpoint;
import dev.jotter.serve.PublishOption;
import dev.jotter.serve.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Hold what was learned, with its recipe and where it comes from. Answers through ONNX Runtime, as an endpoint does,
/// never through the library that trained it. Immutable.
public final class Model implements Displayable, HasArchive {
    private final Data data;
    private final Origin origin;
    private final Learned learned;
    private final Runner runner;
    private final Provenance provenance;

    Model(Data data, Origin origin, Learned learned) {
        this.data = data;
        this.origin = origin;
        this.learned = learned;
        this.provenance = new Provenance(data, origin, learned);
        this.runner = new Runner(() -> provenance.archive(Map.of()));
    }

    /// Predict one row, given as a record with the columns' names.
    ///
    /// @throws JotterException when a column is missing or of the wrong type
    public Prediction predict(Record row) {
        return one(row);
    }

    /// Predict one row, given as a map from column to value; a row of a frame is such a map.
    ///
    /// @throws JotterException when a column is missing or of the wrong type
    public Prediction predict(Map<String, ?> row) {
        return one(row);
    }

    /// Predict many rows: a frame, or a list of records or maps. A row that cannot be answered harms no other.
    public Predictions predict(Iterable<?> rows) {
        return runner.predictor().predict(Rows.of(rows));
    }

    /// Judge the model on the test part.
    public Report evaluate() {
        if (data.part("test").examples().isEmpty()) throw nothingToJudgeBy();
        return judge("test");
    }

    /// Say how much accuracy is lost, and log loss gained, on the test part when a column's values are shuffled among
    /// the rows (permutation importance: Breiman, 2001), ten times each unless `repeats(n)` says otherwise.
    public Explanation explain(ExplainOption... options) {
        if (data.part("test").examples().isEmpty()) throw nothingToJudgeBy();
        if (data.staysOnDisk()) refuseToExplain();
        return Explanation.of(data, runner.predictor(), origin.seed(), options);
    }

    /// Tell where the model comes from: data, options, seed, figures, versions.
    public Card card() {
        return archive().card();
    }

    /// Give all that is needed to answer elsewhere, signed; the same model gives the same bytes.
    @Override
    public ModelArchive archive() {
        var figures = data.part("test").examples().isEmpty() ? Map.<String, Double>of() : figures(evaluate());
        return provenance.archive(figures);
    }

    /// Write the graph as an ONNX file: input `features` (prepared by the recipe), output `probabilities`.
    public Path onnx(String file) {
        var path = Path.of(file);
        try {
            return Files.write(path, learned.onnx());
        } catch (IOException e) {
            throw new JotterException(
                    "The file \"" + file + "\" cannot be written.",
                    "Expected a folder to write into and found: " + e + ".",
                    "Give the path of a file in a folder that exists.",
                    e);
        }
    }

    /// Draw the loss on the training and the validation part, epoch by epoch.
    public Chart curve() {
        return Curve.of(origin.history()).title(origin.learner().toString());
    }

    /// Register this model as a version and serve it from this process.
    ///
    /// ```java
    /// model.publish("penguins", version("1.0.0"), key("team-a"), limit(600))
    /// ```
    public Endpoint publish(String name, PublishOption... options) {
        return Publishing.publish(this, name, options);
    }

    /// Describe the rows that the model takes and the classes that it answers with.
    public Schema schema() {
        return data.schema();
    }

    /// List what each epoch gave.
    public List<Epoch> history() {
        return origin.history();
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("", "").row("learner", origin.learner().toString());
        for (var option : origin.options().entrySet()) grid = grid.row(option.getKey(), option.getValue());
        return grid.row("seed", "" + origin.seed())
                .row("reads", String.join(", ", schema().names()))
                .row("tells", schema().target() + ": " + String.join(", ", schema().classes()))
                .caption(origin.summary(learned))
                .toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }

    Report judge(String part) {
        var examples = data.part(part).examples();
        var probabilities = runner.probabilities(examples.features());
        return new Report(origin.learner().toString(), part, schema().classes(), examples.labels(), probabilities);
    }

    Learner learner() {
        return origin.learner();
    }

    double seconds() {
        return origin.seconds();
    }

    boolean interrupted() {
        return learned.interrupted();
    }

    private Prediction one(Object row) {
        return runner.predictor().predict(Rows.of(row)).all().getFirst();
    }

    /// The test part is shuffled in memory, in two copies.
    private void refuseToExplain() {
        var features = data.part("test").examples().features();
        var runtime = Runtime.getRuntime();
        var free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (2L * features.rows() * features.width() * Float.BYTES < free / 2) return;
        throw new JotterException(
                "The model cannot be explained by a test part of " + features.rows() + " rows.",
                "Expected one that can be shuffled in memory, found " + features.width() + " features of each row and "
                        + (free >> 20) + " MB left.",
                "Leave fewer rows over to test by, such as split(0.9, 0.09).");
    }

    private static Map<String, Double> figures(Report report) {
        return Map.of(
                "accuracy", report.accuracy(),
                "auc", report.auc(),
                "f1", report.f1(),
                "logLoss", report.logLoss(),
                "precision", report.precision(),
                "recall", report.recall());
    }

    private static JotterException nothingToJudgeBy() {
        return new JotterException(
                "The model cannot be judged.",
                "Expected a test part and found an empty one.",
                "Split so that some rows are left over, such as split(0.7, 0.15).");
    }
}
