package dev.jotter.learn.internal.linear;

/// Turn scores into probabilities without overflow.
public final class Softmax {
    private Softmax() {}

    /// Replace the scores by their probabilities and give log(sum(exp(score))).
    public static double inPlace(double[] scores) {
        var largest = Double.NEGATIVE_INFINITY;
        for (var score : scores) largest = Math.max(largest, score);
        var sum = 0.0;
        for (var i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - largest);
            sum += scores[i];
        }
        for (var i = 0; i < scores.length; i++) scores[i] /= sum;
        return largest + Math.log(sum);
    }
}
