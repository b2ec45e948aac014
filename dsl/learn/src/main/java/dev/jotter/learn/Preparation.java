package dev.jotter.learn;

import dev.jotter.display.JotterException;
import dev.jotter.learn.internal.fit.DiskMatrix;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Matrix;
import dev.jotter.model.Recipe;
import dev.jotter.model.Step;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prepare the rows of each part by the recipe: in memory, or, of rows that stay on disk, into files of features.
final class Preparation {
    private Preparation() {}

    static Map<String, Part> of(Task task, Recipe recipe, Deal deal) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("train", part(task, recipe, deal.train()));
        parts.put("valid", part(task, recipe, deal.valid()));
        parts.put("test", part(task, recipe, deal.test()));
        return parts;
    }

    private static Part part(Task task, Recipe recipe, int[] index) {
        var labels = new int[index.length];
        for (var i = 0; i < index.length; i++) labels[i] = task.target().labels()[index[i]];
        var features = task.source().staysOnDisk()
                ? onDisk(task.source(), recipe, index)
                : inMemory(task.source(), recipe, index);
        return new Part(
                task.source(),
                index,
                new Examples(features, labels, task.target().classes().size()));
    }

    private static Matrix inMemory(Source source, Recipe recipe, int[] index) {
        var width = recipe.width();
        var values = new float[index.length * width];
        var at = new int[1];
        encoded(source, recipe, index, row -> System.arraycopy(row, 0, values, at[0]++ * width, width));
        return new Matrix(values, index.length, width);
    }

    private static Matrix onDisk(Source source, Recipe recipe, int[] index) {
        try (var file = DiskMatrix.write(recipe.width())) {
            encoded(source, recipe, index, file::row);
            return file.matrix();
        } catch (IOException e) {
            throw new JotterException(
                    "The prepared rows do not fit on the disk.",
                    "Expected space in " + System.getProperty("java.io.tmpdir") + " for " + index.length + " rows of "
                            + recipe.width() + " features, found: " + e.getMessage() + ".",
                    "Free some space, or start Java with -Djava.io.tmpdir=/another/folder.",
                    e);
        }
    }

    /// Take a prepared row.
    private interface Taking<E extends Exception> {
        void row(float[] features) throws E;
    }

    private static <E extends Exception> void encoded(Source source, Recipe recipe, int[] index, Taking<E> taking)
            throws E {
        var columns = recipe.steps().stream().map(Step::column).toList();
        for (var batch : (Iterable<Frame>) source.batches(columns, index)::iterator) {
            for (var row : recipe.encode(batch.rowCount(), batch::numbers, batch::texts)) taking.row(row);
        }
    }
}
