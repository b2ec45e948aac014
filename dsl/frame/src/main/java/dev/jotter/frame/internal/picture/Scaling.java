package dev.jotter.frame.internal.picture;

/// Make pictures larger or smaller by a triangle filter that grows with the step, so that no pixel of the original is
/// passed over (Heckbert, 1989, section 3.5): the mean of what a new pixel covers, weighted towards its middle.
public final class Scaling {
    /// Say from which pixels a new one is made, and by which weights.
    private static final class Taps {
        private final int first;
        private final double[] weights;

        Taps(int first, double[] weights) {
            this.first = first;
            this.weights = weights;
        }
    }

    private Scaling() {}

    /// Scale rows, then columns.
    public static byte[] of(byte[] pixels, int width, int height, int channels, int newWidth, int newHeight) {
        if (width == newWidth && height == newHeight) return pixels;
        var wide = new float[newWidth * height * channels];
        for (var x = 0; x < newWidth; x++) {
            var taps = taps(x, width, newWidth);
            for (var y = 0; y < height; y++) {
                for (var c = 0; c < channels; c++) {
                    var sum = 0.0;
                    for (var at = 0; at < taps.weights.length; at++) {
                        sum += taps.weights[at] * (pixels[(y * width + taps.first + at) * channels + c] & 0xFF);
                    }
                    wide[(y * newWidth + x) * channels + c] = (float) sum;
                }
            }
        }
        var scaled = new byte[newWidth * newHeight * channels];
        var row = newWidth * channels;
        for (var y = 0; y < newHeight; y++) {
            var taps = taps(y, height, newHeight);
            for (var x = 0; x < row; x++) {
                var sum = 0.0;
                for (var at = 0; at < taps.weights.length; at++) {
                    sum += taps.weights[at] * wide[(taps.first + at) * row + x];
                }
                scaled[y * row + x] = (byte) Math.clamp(Math.round(sum), 0, 255);
            }
        }
        return scaled;
    }

    private static Taps taps(int at, int size, int newSize) {
        var step = (double) size / newSize;
        var reach = Math.max(1, step);
        var middle = (at + 0.5) * step;
        var first = Math.max(0, (int) (middle - reach + 0.5));
        var last = Math.min(size, (int) (middle + reach + 0.5));
        var weights = new double[Math.max(1, last - first)];
        var sum = 0.0;
        for (var tap = 0; tap < weights.length; tap++) {
            weights[tap] = Math.max(0, 1 - Math.abs((first + tap + 0.5 - middle) / reach));
            sum += weights[tap];
        }
        for (var tap = 0; tap < weights.length; tap++) weights[tap] /= sum;
        return new Taps(first, weights);
    }
}
