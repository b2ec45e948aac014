package dev.jotter.serve.internal.live;

import dev.jotter.model.Field;
import dev.jotter.model.Kind;
import dev.jotter.model.ModelArchive;
import dev.jotter.model.Predictor;
import dev.jotter.model.Scale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Hold a version ready to predict, until the last call that uses it has ended.
public final class LoadedModel {
    private final String version;
    private final ModelArchive archive;
    private final Predictor predictor;

    /// How many hold it: its deployment, and each call under way. At nought it is closed for ever.
    private final AtomicInteger holders = new AtomicInteger(1);

    LoadedModel(String version, ModelArchive archive) {
        this.version = version;
        this.archive = archive;
        this.predictor = Predictor.of(archive);
    }

    public String version() {
        return version;
    }

    public ModelArchive archive() {
        return archive;
    }

    public Predictor predictor() {
        return predictor;
    }

    /// Make up a row that this model answers.
    public Map<String, Object> example() {
        return example(archive);
    }

    /// Make up a row that a model answers: first categories and mean numbers.
    public static Map<String, Object> example(ModelArchive archive) {
        var row = new LinkedHashMap<String, Object>();
        for (var field : archive.schema().features()) row.put(field.name(), example(archive, field));
        return row;
    }

    /// Hold it for a call; false when it is closed already.
    boolean hold() {
        return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    /// Let go of it.
    void release() {
        if (holders.decrementAndGet() == 0) predictor.close();
    }

    private static Object example(ModelArchive archive, Field field) {
        if (field.kind() == Kind.CATEGORY) {
            return field.categories().isEmpty() ? "word" : field.categories().getFirst();
        }
        return archive.recipe().steps().stream()
                .filter(step -> step instanceof Scale && step.column().equals(field.name()))
                .map(step -> round(((Scale) step).mean()))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static BigDecimal round(double number) {
        var rounded = new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
