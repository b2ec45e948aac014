package dev.jotter.frame.internal.duck;

import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.columns.Column;

/// Take the vectors of one column, chunk by chunk, and give the column.
interface Sink {
    void take(DuckDBReadableVector vector, int rows);

    Column<?> column();

    /// Tell whether the column holds less than the vectors did.
    default boolean isCut() {
        return false;
    }

    /// Put one value, which is not missing, at the end of a column.
    interface Append {
        void value(DuckDBReadableVector vector, int row);
    }

    /// Make the column once all vectors are taken.
    interface Finish {
        Column<?> column();
    }

    /// Take the values one by one.
    static Sink each(Column<?> column, Append append) {
        return new Sink() {
            @Override
            public void take(DuckDBReadableVector vector, int rows) {
                for (var row = 0; row < rows; row++) {
                    if (vector.isNull(row)) column.appendMissing();
                    else append.value(vector, row);
                }
            }

            @Override
            public Column<?> column() {
                return column;
            }
        };
    }
}
