package dev.jotter.frame;

import java.util.Arrays;

/// Count different values by sorting them, which makes no object of any.
final class Distinct {
    private Distinct() {}

    static long ofSorted(double... sorted) {
        var distinct = sorted.length == 0 ? 0 : 1;
        for (var at = 1; at < sorted.length; at++) if (sorted[at] != sorted[at - 1]) distinct++;
        return distinct;
    }

    /// Count in an array, which is sorted thereby.
    static long of(long... values) {
        Arrays.sort(values);
        var distinct = values.length == 0 ? 0 : 1;
        for (var at = 1; at < values.length; at++) if (values[at] != values[at - 1]) distinct++;
        return distinct;
    }
}
