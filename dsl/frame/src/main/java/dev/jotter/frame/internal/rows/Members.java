package dev.jotter.frame.internal.rows;

import java.util.Arrays;

/// List the rows of each group, in their order, in one array.
final class Members {
    /// Where each group begins, and where the last ends.
    private final int[] starts;

    /// The rows, group after group.
    private final int[] rows;

    private Members(int[] starts, int[] rows) {
        this.starts = starts;
        this.rows = rows;
    }

    static Members of(int[] groups, int count) {
        var starts = new int[count + 1];
        for (var group : groups) starts[group + 1]++;
        for (var group = 0; group < count; group++) starts[group + 1] += starts[group];
        var next = starts.clone();
        var rows = new int[groups.length];
        for (var row = 0; row < groups.length; row++) rows[next[groups[row]]++] = row;
        return new Members(starts, rows);
    }

    int[] of(int group) {
        return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int member(int group, int place) {
        return rows[starts[group] + place];
    }
}
