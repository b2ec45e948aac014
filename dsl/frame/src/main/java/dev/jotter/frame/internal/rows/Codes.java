package dev.jotter.frame.internal.rows;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Turn a column into one long per row: equal values have equal codes, and but for words the order is that of the
/// values.
public final class Codes {
    /// The code of a missing value, which is less than every other.
    public static final long MISSING = Long.MIN_VALUE;

    private static final double TWO_TO_63 = 0x1p63;

    private Codes() {}

    /// Code the values; words by the numbers that `words` gives them, so that two columns can share it.
    public static long[] of(Column<?> column, Words words) {
        var codes = new long[column.size()];
        for (var row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? MISSING : code(column, row, words);
        }
        return codes;
    }

    /// Code whole numbers as if they were decimal; one that no decimal equals is missing, since nothing matches it.
    public static long[] asDecimals(Column<?> column) {
        var codes = new long[column.size()];
        for (var row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) || !exact(column, row) ? MISSING : decimal(column, row);
        }
        return codes;
    }

    /// Tell columns of decimal numbers.
    public static boolean isDecimal(Column<?> column) {
        return column instanceof DoubleColumn || column instanceof FloatColumn;
    }

    /// Tell whether a whole number has a double that equals it.
    public static boolean isExact(long whole) {
        return (long) (double) whole == whole && (double) whole != TWO_TO_63;
    }

    private static boolean exact(Column<?> column, int row) {
        return !(column instanceof LongColumn whole) || isExact(whole.getLong(row));
    }

    private static long decimal(Column<?> column, int row) {
        return sortable(((NumericColumn<?>) column).getDouble(row));
    }

    private static long code(Column<?> column, int row, Words words) {
        return switch (column) {
            case StringColumn text -> words.code(text, row);
            case DoubleColumn numbers -> sortable(numbers.getDouble(row));
            case LongColumn whole -> whole.getLong(row);
            case FloatColumn numbers -> sortable(numbers.getDouble(row));
            case NumericColumn<?> whole -> (long) whole.getDouble(row);
            case BooleanColumn truth -> truth.getByte(row);
            case DateColumn dates -> dates.getIntInternal(row);
            case TimeColumn times -> times.getIntInternal(row);
            case DateTimeColumn moments -> moments.getLongInternal(row);
            case InstantColumn instants -> instants.getLongInternal(row);
            default -> words.code(column.get(row));
        };
    }

    /// Order the bits of doubles as longs are ordered; 0 and -0 are the same.
    private static long sortable(double value) {
        var bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }
}
