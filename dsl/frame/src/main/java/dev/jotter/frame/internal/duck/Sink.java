package dev.jotter.frame.internal.duck;

import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.columns.Column;

/// Take the vectors of one column, chunk by chunk, and give the column.
interface Sink {
    /// DuckDB's vectors hold at most this many rows.
    int CHUNK = 2048;

    void take(DuckDBReadableVector vector, int rows);

    Column<?> column();

    /// Put one value, which is not missing, at the end of a column.
    interface Append {
        void value(DuckDBReadableVector vector, int row);
    }

    /// Put a whole vector somewhere.
    interface Take {
        void vector(DuckDBReadableVector vector, int rows);
    }

    /// Make the column once all vectors are taken.
    interface Finish {
        Column<?> column();
    }

    static Sink each(Column<?> column, Append append) {
        return of(
                (vector, rows) -> {
                    for (var row = 0; row < rows; row++) {
                        if (vector.isNull(row)) column.appendMissing();
                        else append.value(vector, row);
                    }
                },
                () -> column);
    }

    static Sink of(Take take, Finish finish) {
        return new Sink() {
            @Override
            public void take(DuckDBReadableVector vector, int rows) {
                take.vector(vector, rows);
            }

            @Override
            public Column<?> column() {
                return finish.column();
            }
        };
    }
}
