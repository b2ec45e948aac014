package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.ZoneOffset;
import java.util.function.IntToDoubleFunction;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
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
            default -> numbers(column);
        };
    }

    double value(int row) {
        return values.applyAsDouble(row);
    }

    private static Axis numbers(Column<?> column) {
        if (Cells.kind(column) != Kind.NUMBER && Cells.kind(column) != Kind.BOOLEAN) {
            throw new JotterException(
                    "Column \"" + column.name() + "\" cannot be an axis.",
                    "Expected numbers or dates, found " + Cells.kind(column).word() + ".",
                    "Use it for colours with by(\"" + column.name() + "\"), or as the first column of bar(...).");
        }
        return new Axis(row -> Cells.number(column, row), false);
    }

    private static Axis time(Column<?> column, IntToDoubleFunction seconds) {
        return new Axis(row -> column.isMissing(row) ? Double.NaN : seconds.applyAsDouble(row), true);
    }
}
