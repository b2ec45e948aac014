package dev.jotter.learn.internal.fit;

import java.util.Arrays;

/// Hold rows of prepared features, one after the other, as every engine takes them. Nobody writes into it.
public sealed class Matrix permits DiskMatrix {
    private final float[] values;
    private final int rows;
    private final int width;

    /// @param values `rows * width` values, row by row; the array is not copied
    public Matrix(float[] values, int rows, int width) {
        if (values.length != rows * width) {
            throw new IllegalArgumentException(values.length + " values are not " + rows + " x " + width);
        }
        this.values = values;
        this.rows = rows;
        this.width = width;
    }

    /// Hold values elsewhere.
    Matrix(int rows, int width) {
        this.values = new float[0];
        this.rows = rows;
        this.width = width;
    }

    /// Give all values, row by row. Read only, by agreement: a copy per call would cost more than the training step.
    public float[] values() {
        return values;
    }

    public int rows() {
        return rows;
    }

    public int width() {
        return width;
    }

    public float at(int row, int column) {
        return values[row * width + column];
    }

    /// Copy a row into an array from a place on.
    void copy(int row, float[] into, int at) {
        System.arraycopy(values, row * width, into, at, width);
    }

    /// Copy the rows, each into an array of its own.
    public float[][] toArrays() {
        var all = new float[rows][width];
        for (var r = 0; r < rows; r++) copy(r, all[r], 0);
        return all;
    }

    /// Copy the rows from `from` to `to - 1`.
    public Matrix slice(int from, int to) {
        var copied = new float[(to - from) * width];
        for (var row = from; row < to; row++) copy(row, copied, (row - from) * width);
        return new Matrix(copied, to - from, width);
    }

    /// Copy the given rows, in that order.
    public Matrix pick(int[] index, int from, int to) {
        var picked = new float[(to - from) * width];
        for (var i = from; i < to; i++) copy(index[i], picked, (i - from) * width);
        return new Matrix(picked, to - from, width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && matrix.width == width && Arrays.equals(matrix.values(), values());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values());
    }
}
