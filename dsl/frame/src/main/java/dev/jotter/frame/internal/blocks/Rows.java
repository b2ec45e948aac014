package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.Stop;
import java.io.IOException;

/// Give each block its rows in the columns: a block's rows follow those of the block before it, and its thread waits
/// until these are counted.
final class Rows {
    private final int most;
    private int next;
    private int row;
    private boolean full;

    /// @param most so many rows the columns have room for
    Rows(int most) {
        this.most = most;
    }

    /// Take rows for a block, whose first is given.
    ///
    /// @throws Full when there is no room for them
    synchronized int take(int block, int rows) throws Full {
        try {
            while (next != block && !full) wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Stop.check();
        }
        full |= rows > most - row;
        if (full) {
            notifyAll();
            throw new Full();
        }
        next++;
        row += rows;
        notifyAll();
        return row - rows;
    }

    /// Count the rows that were taken.
    synchronized int count() {
        return row;
    }

    /// Tell that there are more rows than were expected.
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
