package dev.jotter.learn.internal.fit;

/// Hold rows of features with the class of each.
public final class Examples {
    private final Matrix features;
    private final int[] labels;
    private final int classes;

    /// @param labels the class index of each row, from 0 to `classes - 1`; the array is not copied
    public Examples(Matrix features, int[] labels, int classes) {
        if (labels.length != features.rows()) {
            throw new IllegalArgumentException(labels.length + " labels for " + features.rows() + " rows");
        }
        this.features = features;
        this.labels = labels;
        this.classes = classes;
    }

    public Matrix features() {
        return features;
    }

    /// Give the class index of each row. Read only, by agreement.
    public int[] labels() {
        return labels;
    }

    public int classes() {
        return classes;
    }

    public int rows() {
        return features.rows();
    }

    public boolean isEmpty() {
        return labels.length == 0;
    }

    /// Copy the rows `index[from]` to `index[to - 1]`.
    public Examples pick(int[] index, int from, int to) {
        var picked = new int[to - from];
        for (var i = from; i < to; i++) picked[i - from] = labels[index[i]];
        return new Examples(features.pick(index, from, to), picked, classes);
    }
}
