package dev.jotter.frame.internal.rows;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Hold rows of two tables that belong together, by their places; [#NONE] stands where a side has no row.
public final class Pairs {
    /// The place of no row.
    public static final int NONE = -1;

    private final int[] left;
    private final int[] right;

    private Pairs(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    /// Give the places in the left table; the array is for reading.
    public int[] left() {
        return left;
    }

    /// Give the places in the right table; the array is for reading.
    public int[] right() {
        return right;
    }

    /// Match each row of the left with the rows of the right that have the same keys; a missing key matches nothing.
    ///
    /// @param lonely whether a left row without a partner stays
    public static Pairs match(long[][] left, int leftRows, long[][] right, int rightRows, boolean lonely) {
        var alike = new Alike(right, rightRows);
        var groups = Members.of(alike.numbers(), alike.count());
        var partner = new int[leftRows];
        var size = 0L;
        for (var row = 0; row < leftRows; row++) {
            partner[row] = missing(left, row) ? NONE : alike.find(left, row);
            size += partner[row] == NONE ? lonely ? 1 : 0 : groups.size(partner[row]);
        }
        var ours = new int[size(size)];
        var theirs = new int[ours.length];
        var at = 0;
        for (var row = 0; row < leftRows; row++) {
            if (partner[row] == NONE) {
                if (!lonely) continue;
                ours[at] = row;
                theirs[at++] = NONE;
                continue;
            }
            for (var member = 0; member < groups.size(partner[row]); member++) {
                ours[at] = row;
                theirs[at++] = groups.member(partner[row], member);
            }
        }
        return new Pairs(ours, theirs);
    }

    /// Give the rows of the left that have a partner on the right.
    public static int[] partnered(long[][] left, int leftRows, long[][] right, int rightRows) {
        var alike = new Alike(right, rightRows);
        return IntStream.range(0, leftRows)
                .filter(row -> !missing(left, row) && alike.find(left, row) != Alike.NONE)
                .toArray();
    }

    /// Refuse more rows than an array can hold.
    private static int size(long size) {
        if (size > Integer.MAX_VALUE - 8) throw new TooManyRows(size);
        return (int) size;
    }

    private static boolean missing(long[][] keys, int row) {
        for (var key : keys) if (key[row] == Codes.MISSING) return true;
        return false;
    }

    /// Change the sides.
    public Pairs turned() {
        return new Pairs(/* left= */ right, /* right= */ left);
    }

    /// Put behind these the rows of the right that are in none of them.
    public Pairs withLonelyRight(int rightRows) {
        var matched = new boolean[rightRows];
        for (var row : right) if (row != NONE) matched[row] = true;
        var lonely = 0;
        for (var match : matched) if (!match) lonely++;
        var ours = Arrays.copyOf(left, left.length + lonely);
        var theirs = Arrays.copyOf(right, ours.length);
        var at = left.length;
        for (var row = 0; row < rightRows; row++) {
            if (matched[row]) continue;
            ours[at] = NONE;
            theirs[at++] = row;
        }
        return new Pairs(ours, theirs);
    }

    /// Tell that there would be more rows than can be.
    public static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long rows;

        TooManyRows(long rows) {
            this.rows = rows;
        }

        /// Give the number of rows.
        public long rows() {
            return rows;
        }
    }
}
