package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.rows.Alike;
import dev.jotter.frame.internal.rows.Codes;
import dev.jotter.frame.internal.rows.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// Take rows at random; the same seed gives the same rows.
record Sampling(List<String> strata, long seed) {
    private static final long SEED = 42;

    static Sampling of(SampleOption... options) {
        var sampling = new Sampling(List.of(), SEED);
        for (var option : options) {
            sampling = switch (option) {
                case SampleOption.Stratify(var columns) -> new Sampling(columns, sampling.seed);
                case SampleOption.Seeded seeded -> new Sampling(sampling.strata, seeded.value());
            };
        }
        return sampling;
    }

    /// Give the places of a share of the rows, in their order.
    int[] share(Table table, double share) {
        if (share >= 0 && share <= 1) return number(table, (int) Math.round(share * table.rowCount()));
        throw new JotterException(
                "A sample cannot hold the share " + share + " of the rows.",
                "Expected a share from 0 to 1, found " + share + ".",
                "Type sample(0.1) for a tenth of the rows, or sample(100) for 100 rows.");
    }

    /// Give the places of so many rows, or of all when there are fewer, in their order.
    int[] number(Table table, int wanted) {
        if (wanted < 0) throw negative(wanted);
        var random = new SplittableRandom(seed);
        var groups = groups(table);
        var shares = shares(groups, Math.min(wanted, table.rowCount()), table.rowCount());
        return IntStream.range(0, groups.size())
                .flatMap(at -> Arrays.stream(some(groups.get(at), shares[at], random)))
                .sorted()
                .toArray();
    }

    private List<int[]> groups(Table table) {
        var rows = table.rowCount();
        if (strata.isEmpty()) return List.of(IntStream.range(0, rows).toArray());
        var keys = strata.stream()
                .map(name -> Codes.of(Cells.column(table, name), new Words()))
                .toArray(long[][]::new);
        return new Alike(keys, rows).members();
    }

    /// Round the shares of the groups so that they add up: the largest remainders are rounded up.
    private static int[] shares(List<int[]> groups, int wanted, int rows) {
        var shares = new int[groups.size()];
        var remainders = new ArrayList<long[]>();
        var left = wanted;
        for (var at = 0; at < shares.length; at++) {
            var exact = (long) groups.get(at).length * wanted;
            shares[at] = (int) (exact / rows);
            left -= shares[at];
            remainders.add(new long[] {exact % rows, at});
        }
        remainders.sort(Comparator.comparingLong((long[] remainder) -> -remainder[0]));
        for (var at = 0; at < left; at++) shares[(int) remainders.get(at)[1]]++;
        return shares;
    }

    /// Take the first of a shuffle (Fisher and Yates, 1938; Durstenfeld, 1964) that goes no further than needed.
    private static int[] some(int[] rows, int wanted, SplittableRandom random) {
        var shuffled = rows.clone();
        for (var at = 0; at < wanted; at++) {
            var other = random.nextInt(at, shuffled.length);
            var row = shuffled[other];
            shuffled[other] = shuffled[at];
            shuffled[at] = row;
        }
        return Arrays.copyOf(shuffled, wanted);
    }

    private static JotterException negative(int wanted) {
        return new JotterException(
                "A sample cannot hold " + wanted + " rows.",
                "Expected 0 rows or more, found " + wanted + ".",
                "Type sample(100) for 100 rows, or sample(0.1) for a tenth of them.");
    }
}
