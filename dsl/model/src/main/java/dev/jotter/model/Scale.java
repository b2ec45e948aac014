package dev.jotter.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/// Bring a number to mean 0 and standard deviation 1; a missing number becomes the mean, which is 0.
///
/// @param column the raw column
/// @param mean its mean over the training part
/// @param std its standard deviation over the training part (divided by n), above 0
public record Scale(String column, double mean, double std) implements Step {
    public Scale {
        if (!Double.isFinite(mean) || !Double.isFinite(std) || std <= 0) {
            throw new IllegalArgumentException("Column \"" + column + "\" needs a finite mean and a std above 0, not "
                    + mean + " and " + std + ".");
        }
    }

    /// Learn mean and standard deviation from the values; NaN is missing. A constant column keeps its unit.
    public static Scale fit(String column, double[] values) {
        return fit(column, () -> Arrays.stream(values));
    }

    /// Learn from values that need not be in memory; they go by twice.
    public static Scale fit(String column, Supplier<DoubleStream> values) {
        var mean = values.get().filter(x -> !Double.isNaN(x)).average().orElse(0);
        var variance = values.get()
                .filter(x -> !Double.isNaN(x))
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0);
        return new Scale(column, mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    /// Scale one value; NaN is missing.
    public float encode(double value) {
        return Double.isNaN(value) ? 0f : (float) ((value - mean) / std);
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public List<String> featureNames() {
        return List.of(column);
    }
}
