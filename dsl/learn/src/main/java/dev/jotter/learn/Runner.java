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

    /// So many rows are answered at once, however many there are.
    private static final int BLOCK = 8_192;

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
        var all = new double[features.rows()][];
        for (var from = 0; from < all.length; from += BLOCK) {
            var to = Math.min(from + BLOCK, all.length);
            var answers = predictor().probabilities(features.slice(from, to).toArrays());
            for (var r = from; r < to; r++) {
                all[r] = new double[answers[r - from].length];
                for (var c = 0; c < all[r].length; c++) all[r][c] = answers[r - from][c];
            }
        }
        return all;
    }
}
