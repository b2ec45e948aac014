package dev.jotter.learn;

import dev.jotter.display.JotterException;
import dev.jotter.learn.internal.fit.Shuffle;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Deal row numbers out to three parts.
///
/// @param train the rows of the training part, in the frame's order; so the others
@SuppressWarnings("ArrayRecordComponent")
record Deal(int[] train, int[] valid, int[] test) {

    /// Deal at random, each class by itself where `stratified`.
    static Deal of(int[] labels, int classes, double train, double valid, boolean stratified, long seed) {
        check(train, valid);
        var random = new SplittableRandom(seed);
        var parts = new byte[labels.length];
        for (var c = 0; c < (stratified ? classes : 1); c++) {
            var own = c;
            var rows = IntStream.range(0, labels.length)
                    .filter(row -> !stratified || labels[row] == own)
                    .toArray();
            Shuffle.inPlace(rows, random);
            var first = (int) Math.round(train * rows.length);
            var second = (int) Math.round((train + valid) * rows.length);
            for (var i = first; i < rows.length; i++) parts[rows[i]] = (byte) (i < second ? 1 : 2);
        }
        var deal = new Deal(rows(parts, 0), rows(parts, 1), rows(parts, 2));
        if (deal.train.length == 0) throw tooFew(train, labels.length);
        return deal;
    }

    private static int[] rows(byte[] parts, int part) {
        return IntStream.range(0, parts.length)
                .filter(row -> parts[row] == part)
                .toArray();
    }

    private static void check(double train, double valid) {
        if (train > 0 && valid >= 0 && train + valid <= 1 + 1e-12) return;
        throw new JotterException(
                "The rows cannot be split by " + train + " and " + valid + ".",
                "Expected a share above 0 to train, one of at least 0 to validate, and a sum of at most 1.",
                "Type for example split(0.7, 0.15, stratify(), seed(42)).");
    }

    private static JotterException tooFew(double train, int rows) {
        return new JotterException(
                "The training part would be empty.",
                "Expected at least one row in a share of " + train + " and found " + rows + " rows in all.",
                "Give more rows, or a larger first share to split.");
    }
}
