package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.XyDrawing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.Column;

/// Read a column as positions on an axis: numbers as they are, dates as seconds since 1970.
///
/// @param values the position of a row, NaN when missing
/// @param tick how a position is written under the axis
record Axis(IntToDoubleFunction values, Function<Double, String> tick) {
    private static final double DAY = 86_400;

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
        return new Axis(row -> Cells.number(column, row), XyDrawing::number);
    }

    private static Axis time(Column<?> column, IntToDoubleFunction seconds) {
        IntToDoubleFunction values = row -> column.isMissing(row) ? Double.NaN : seconds.applyAsDouble(row);
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        for (var row = 0; row < column.size(); row++) {
            var value = values.applyAsDouble(row);
            low = Double.isNaN(value) ? low : Math.min(low, value);
            high = Double.isNaN(value) ? high : Math.max(high, value);
        }
        var format = DateTimeFormatter.ofPattern(pattern(high - low), Locale.ROOT);
        return new Axis(
                values,
                value -> LocalDateTime.ofInstant(Instant.ofEpochSecond(Math.round(value)), ZoneOffset.UTC)
                        .format(format));
    }

    private static String pattern(double seconds) {
        if (seconds > 6 * 365 * DAY) return "yyyy";
        if (seconds > 90 * DAY) return "yyyy-MM";
        if (seconds > 3 * DAY) return "MM-dd";
        return "MM-dd HH:mm";
    }
}
