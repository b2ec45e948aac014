package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.LogScale;
import dev.jotter.frame.internal.draw.Scale;
import dev.jotter.frame.internal.draw.TimeScale;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Read a column as positions on an axis: numbers as they are, dates as seconds since 1970.
///
/// @param values the position of a row, NaN when missing
/// @param dates whether the positions are seconds since 1970
record Axis(IntToDoubleFunction values, boolean dates) {
    static Axis of(Column<?> column) {
        return switch (column) {
            case DateColumn dates ->
                time(
                        column,
                        row -> dates.get(row)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .getEpochSecond());
            case DateTimeColumn moments ->
                time(column, row -> moments.get(row).toInstant(ZoneOffset.UTC).getEpochSecond());
            case InstantColumn instants -> time(column, row -> instants.get(row).getEpochSecond());
            case TimeColumn times -> time(column, row -> times.get(row).toSecondOfDay());
            default -> numbers(column);
        };
    }

    double value(int row) {
        return values.applyAsDouble(row);
    }

    /// Take the finite positions of rows.
    double[] finite(int... rows) {
        return Arrays.stream(rows).mapToDouble(values).filter(Double::isFinite).toArray();
    }

    /// Span positions; those that a logarithm has no place for are not asked for.
    Scale scale(DoubleStream positions, boolean log) {
        if (log && !dates) return LogScale.around(positions);
        return dates ? TimeScale.around(positions) : LinearScale.around(positions);
    }

    private static Axis numbers(Column<?> column) {
        if (Cells.kind(column) != Kind.NUMBER && Cells.kind(column) != Kind.BOOLEAN) {
            throw new JotterException(
                    "Column \"" + column.name() + "\" cannot be an axis.",
                    "Expected numbers or dates, found " + found(column) + ".",
                    "Use it for colours with by(\"" + column.name() + "\"), or as the first column of bar(...).");
        }
        return new Axis(row -> Cells.number(column, row), false);
    }

    private static String found(Column<?> column) {
        return column.countMissing() == column.size()
                ? "only missing values"
                : Cells.kind(column).word();
    }

    private static Axis time(Column<?> column, IntToDoubleFunction seconds) {
        return new Axis(row -> column.isMissing(row) ? Double.NaN : seconds.applyAsDouble(row), true);
    }
}
