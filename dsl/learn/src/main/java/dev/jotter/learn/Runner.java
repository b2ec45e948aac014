package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Matrix;
import dev.jotter.model.ModelArchive;
import dev.jotter.model.Predictor;
import java.lang.ref.Cleaner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Run a model's graph, loaded at first use; its native memory is given back when the model is forgotten.
final class Runner {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Supplier<ModelArchive> archive;
    private @Nullable Predictor predictor;

    Runner(Supplier<ModelArchive> archive) {
        this.archive = archive;
    }

    synchronized Predictor predictor() {
        if (predictor == null) {
            var opened = Predictor.of(archive.get());
            CLEANER.register(this, opened::close);
            predictor = opened;
        }
        return predictor;
    }

    /// Give the probabilities of prepared rows.
    double[][] probabilities(Matrix features) {
        var answers = predictor().probabilities(features.toArrays());
        var all = new double[answers.length][];
        for (var r = 0; r < answers.length; r++) {
            all[r] = new double[answers[r].length];
            for (var c = 0; c < all[r].length; c++) all[r][c] = answers[r][c];
        }
        return all;
    }
}
