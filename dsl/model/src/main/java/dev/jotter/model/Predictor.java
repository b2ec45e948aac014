package dev.jotter.model;

import ai.onnxruntime.OrtException;
import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answer raw rows with a model's predictions: the recipe, then ONNX Runtime. Safe for any number of threads.
///
/// Close it to give the native memory back; it waits for the calls that are under way.
public final class Predictor implements AutoCloseable {
    private final Schema schema;
    private final RowEncoder encoder;
    private final Session session;

    private Predictor(Schema schema, RowEncoder encoder, Session session) {
        this.schema = schema;
        this.encoder = encoder;
        this.session = session;
    }

    /// Load an archive's graph.
    public static Predictor of(ModelArchive archive) {
        try {
            var encoder = new RowEncoder(archive.schema(), archive.recipe());
            var session = Session.open(
                    archive.onnx(), encoder.width(), archive.schema().classes().size());
            return new Predictor(archive.schema(), encoder, session);
        } catch (OrtException | IllegalArgumentException e) {
            throw new JotterException(
                    "The model archive cannot be run.",
                    "Expected a graph that fits its recipe and schema and found: " + e.getMessage() + ".",
                    "Train and publish the model again with this version of Jotter.",
                    e);
        }
    }

    /// Give what the rows must look like.
    public Schema schema() {
        return schema;
    }

    /// Answer each row in its place; a row that cannot be answered harms no other.
    public Predictions predict(List<? extends Map<String, @Nullable Object>> rows) {
        var answers = new ArrayList<Answer>(rows.size());
        for (var from = 0; from < rows.size(); from += Session.BATCH) {
            answers.addAll(batch(rows.subList(from, Math.min(rows.size(), from + Session.BATCH)), from + 1));
        }
        return new Predictions(answers);
    }

    /// Give the probabilities `[rows][classes]` of features that were prepared by the recipe.
    public float[][] probabilities(float[][] features) {
        var all = new float[features.length][];
        for (var from = 0; from < features.length; from += Session.BATCH) {
            var part = Arrays.copyOfRange(features, from, Math.min(features.length, from + Session.BATCH));
            var flat = new float[part.length * encoder.width()];
            for (var r = 0; r < part.length; r++) {
                System.arraycopy(part[r], 0, flat, r * encoder.width(), encoder.width());
            }
            var answers = session.run(flat, part.length);
            System.arraycopy(answers, 0, all, from, answers.length);
        }
        return all;
    }

    @Override
    public void close() {
        session.close();
    }

    private List<Answer> batch(List<? extends Map<String, @Nullable Object>> rows, int firstNumber) {
        var width = encoder.width();
        var features = new float[rows.size() * width];
        var refusals = new LinkedHashMap<Integer, Refusal>();
        var notes = new ArrayList<List<String>>();
        for (var r = 0; r < rows.size(); r++) {
            // A refused row may leave half its features behind; its probabilities are never looked at.
            var place = r;
            notes.add(new ArrayList<>(0));
            encoder.encode(firstNumber + r, rows.get(r), features, r * width, notes.get(r))
                    .ifPresent(refusal -> refusals.put(place, refusal));
        }
        var probabilities = session.run(features, rows.size());
        var answers = new ArrayList<Answer>(rows.size());
        for (var r = 0; r < rows.size(); r++) {
            var refusal = refusals.get(r);
            if (refusal == null && !finite(probabilities[r])) {
                refusal = encoder.tooFar(firstNumber + r, rows.get(r), features, r * width);
            }
            answers.add(refusal != null ? refusal : answer(probabilities[r], notes.get(r)));
        }
        return answers;
    }

    private Answer answer(float[] probabilities, List<String> notes) {
        var byClass = new LinkedHashMap<String, Double>();
        var best = 0;
        for (var c = 0; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) best = c;
            // The decimal that the float stands for: 0.998, not 0.9980000257492065.
            byClass.put(schema.classes().get(c), Double.parseDouble(Float.toString(probabilities[c])));
        }
        return new Prediction(schema.classes().get(best), byClass, notes);
    }

    private static boolean finite(float[] probabilities) {
        for (var probability : probabilities) if (!Float.isFinite(probability)) return false;
        return true;
    }
}
