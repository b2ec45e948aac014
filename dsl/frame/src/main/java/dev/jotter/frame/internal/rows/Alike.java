package dev.jotter.frame.internal.rows;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Number rows by the codes of their key columns: rows that are alike share a number, the first seen is 0.
public final class Alike {
    /// What [#find] gives for a row that is like none.
    public static final int NONE = -1;

    private final long[][] keys;
    private final int[] slots;
    private final int[] numbers;
    private final int[] firsts;
    private int count;

    /// Number the rows of key columns, each as [Codes] gives it; a missing value is like another missing one.
    public Alike(long[][] keys, int rows) {
        this.keys = keys;
        this.slots = new int[HashCommon.arraySize(Math.max(rows, 1), 0.6f)];
        this.numbers = new int[rows];
        this.firsts = new int[rows];
        Arrays.fill(slots, NONE);
        for (var row = 0; row < rows; row++) numbers[row] = number(row);
    }

    private int number(int row) {
        var slot = slot(keys, row);
        if (slots[slot] == NONE) {
            slots[slot] = count;
            firsts[count++] = row;
        }
        return slots[slot];
    }

    /// Go to where the row's number stands or would stand.
    private int slot(long[][] other, int row) {
        var hash = 0L;
        for (var key : other) hash = HashCommon.mix(hash + key[row]);
        var slot = (int) hash & slots.length - 1;
        while (slots[slot] != NONE && !same(other, row, firsts[slots[slot]])) slot = slot + 1 & slots.length - 1;
        return slot;
    }

    private boolean same(long[][] other, int row, int own) {
        for (var key = 0; key < keys.length; key++) if (other[key][row] != keys[key][own]) return false;
        return true;
    }

    /// Give the number of the rows that are like a row of other columns, or [#NONE].
    public int find(long[][] other, int row) {
        return slots[slot(other, row)];
    }

    /// Count the different rows.
    public int count() {
        return count;
    }

    /// Give the first row of each number.
    public int[] firsts() {
        return Arrays.copyOf(firsts, count);
    }

    /// List the rows of each number, in their order.
    public List<int[]> members() {
        var members = Members.of(numbers, count);
        return IntStream.range(0, count).mapToObj(members::of).toList();
    }

    /// Give every row's number.
    public int[] numbers() {
        return numbers.clone();
    }
}
