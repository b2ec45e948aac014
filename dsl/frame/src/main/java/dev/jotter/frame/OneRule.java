package dev.jotter.frame;

import java.util.Comparator;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Learn a rule of one column (Holte, 1993) from half of the rows and judge it on the others. Which half is fixed, but
/// follows no order: every other row would be one sex of a table of pairs.
final class OneRule {
    /// Spreads neighbours over all 64 bits (Knuth's multiplicative hash).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private OneRule() {}

    private static boolean learned(int place) {
        return (place * GOLDEN) < 0;
    }

    /// Give the share of errors that the most frequent class of each value avoids, compared with the most frequent
    /// class of all; a value that was not learned gets the latter.
    static double lambda(Codes values, Codes classes) {
        var counts = new int[values.count()][];
        var all = new int[classes.count()];
        for (var at = 0; at < values.size(); at++) {
            if (!learned(at)) continue;
            var value = values.at(at);
            if (counts[value] == null) counts[value] = new int[classes.count()];
            counts[value][classes.at(at)]++;
            all[classes.at(at)]++;
        }
        var usual = most(all);
        var wrong = 0;
        var wrongAnyway = 0;
        for (var at = 0; at < values.size(); at++) {
            if (learned(at)) continue;
            var known = counts[values.at(at)];
            if (classes.at(at) != (known == null ? usual : most(known))) wrong++;
            if (classes.at(at) != usual) wrongAnyway++;
        }
        return wrongAnyway == 0 ? 0 : Math.clamp(1 - (double) wrong / wrongAnyway, 0, 1);
    }

    private static int most(int... counts) {
        var most = 0;
        for (var at = 1; at < counts.length; at++) if (counts[at] > counts[most]) most = at;
        return most;
    }

    /// Give the share of the numbers' variance that goes when the mean of each value is known.
    static double explained(Codes values, double... numbers) {
        var sums = new double[values.count()];
        var counts = new int[values.count()];
        var sum = 0.0;
        var learned = 0;
        for (var at = 0; at < values.size(); at++) {
            if (!learned(at)) continue;
            sums[values.at(at)] += numbers[at];
            counts[values.at(at)]++;
            sum += numbers[at];
            learned++;
        }
        var mean = learned == 0 ? 0 : sum / learned;
        var left = 0.0;
        var all = 0.0;
        for (var at = 0; at < values.size(); at++) {
            if (learned(at)) continue;
            var value = values.at(at);
            var told = counts[value] == 0 ? mean : sums[value] / counts[value];
            left += (numbers[at] - told) * (numbers[at] - told);
            all += (numbers[at] - mean) * (numbers[at] - mean);
        }
        return all == 0 ? 0 : Math.clamp(1 - left / all, 0, 1);
    }

    /// Rank the numbers of rows from 0 to 1, equals in the middle of their places.
    static double[] ranks(Column<?> column, int... rows) {
        var numbers =
                IntStream.of(rows).mapToDouble(row -> Cells.number(column, row)).toArray();
        var order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> numbers[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[rows.length];
        for (var from = 0; from < order.length; ) {
            var to = from;
            while (to < order.length && numbers[order[to]] == numbers[order[from]]) to++;
            for (var at = from; at < to; at++) ranks[order[at]] = (from + to - 1) / 2.0 / order.length;
            from = Math.max(to, from + 1);
        }
        return ranks;
    }
}
