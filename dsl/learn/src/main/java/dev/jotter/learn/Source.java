package dev.jotter.learn;

import dev.jotter.frame.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Give the rows of a task, from memory or from the disk. A pass over them gives the same rows in the same order each
/// time.
sealed interface Source {
    /// Name the columns in order.
    List<String> columns();

    /// Say what a column holds.
    Kind kind(String column);

    /// Go through all rows in their order, with these columns.
    Stream<Frame> batches(List<String> columns);

    /// Go through some rows, with these columns.
    ///
    /// @param index the rows' numbers, rising
    default Stream<Frame> batches(List<String> columns, int[] index) {
        var at = new int[2];
        return batches(columns).map(batch -> {
            var from = at[0];
            var first = at[1];
            at[0] += batch.rowCount();
            while (at[1] < index.length && index[at[1]] < at[0]) at[1]++;
            return batch.rows(
                    IntStream.range(first, at[1]).map(i -> index[i] - from).toArray());
        });
    }

    /// Give some rows as a frame.
    ///
    /// @param index the rows' numbers, rising
    Frame rows(int[] index);

    /// Count the different values of a column, missing ones apart.
    long different(String column);

    /// Say whether the rows stay on disk.
    boolean staysOnDisk();

    /// Write what to type to leave out the rows that lack a value.
    String dropMissing(String column);

    /// Write the word that adds a column.
    String add();

    /// Rows in memory are one batch.
    record Memory(Frame frame) implements Source {
        @Override
        public List<String> columns() {
            return frame.columns();
        }

        @Override
        public Kind kind(String column) {
            return frame.kind(column);
        }

        @Override
        public Stream<Frame> batches(List<String> columns) {
            return Stream.of(frame.select(columns.toArray(String[]::new)));
        }

        @Override
        public long different(String column) {
            return frame.texts(column).stream()
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }

        @Override
        public Frame rows(int[] index) {
            return frame.rows(index);
        }

        @Override
        public boolean staysOnDisk() {
            return false;
        }

        @Override
        public String dropMissing(String column) {
            return "dropMissing(\"" + column + "\")";
        }

        @Override
        public String add() {
            return "add(…)";
        }
    }

    /// Rows on disk come in batches.
    record Disk(LazyFrame frame) implements Source {
        private static final int ROWS = 20_000;

        @Override
        public List<String> columns() {
            return frame.columns();
        }

        @Override
        public Kind kind(String column) {
            return frame.kind(column);
        }

        @Override
        public Stream<Frame> batches(List<String> columns) {
            var batches = frame.select(columns.toArray(String[]::new)).batches(ROWS);
            return StreamSupport.stream(batches.spliterator(), false);
        }

        @Override
        public long different(String column) {
            return frame.select(column)
                    .rename(column, "value")
                    .sql("select distinct value from this where value is not null")
                    .rowCount();
        }

        @Override
        public Frame rows(int[] index) {
            var at = new int[2];
            return frame.where(_ -> {
                        var wanted = at[1] < index.length && index[at[1]] == at[0];
                        at[0]++;
                        if (wanted) at[1]++;
                        return wanted;
                    })
                    .collect();
        }

        @Override
        public boolean staysOnDisk() {
            return true;
        }

        @Override
        public String dropMissing(String column) {
            var name = column.matches("[A-Za-z_][A-Za-z_0-9]*") ? column : "\\\"" + column + "\\\"";
            return "where(\"" + name + " is not null\")";
        }

        @Override
        public String add() {
            return "sql(\"select *, … from this\")";
        }
    }
}
