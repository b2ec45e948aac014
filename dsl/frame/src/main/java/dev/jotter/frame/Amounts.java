package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import tech.tablesaw.columns.Column;

/// Check how many rows or how much time is asked for, and write a time in SQL.
final class Amounts {
    private Amounts() {}

    static int atLeastOne(String word, int rows) {
        if (rows >= 1) return rows;
        throw new JotterException(
                word + "(...) cannot go over " + rows + " rows.",
                "Expected at least 1, found " + rows + ".",
                "Type a number such as 7.");
    }

    /// Let pass what is longer than nothing, in years, months, days or less, down to microseconds.
    static TemporalAmount positive(String word, TemporalAmount time) {
        var positive = switch (time) {
            case Duration duration ->
                duration.isPositive() && duration.toNanosPart() % 1000 == 0 && duration.toDays() < 1_000_000;
            case Period period ->
                !period.isNegative()
                        && !period.isZero()
                        && (period.get(ChronoUnit.DAYS) == 0 || period.toTotalMonths() == 0);
            default -> false;
        };
        if (positive) return time;
        throw new JotterException(
                word + "(...) cannot go over the time " + time + ".",
                "Expected a time longer than none, in months, in days or in less, found " + time + ".",
                "Type a time such as days(7), hours(6) or months(1).");
    }

    /// Refuse a column that has no dates.
    static void refuseTimeless(Column<?> column) {
        var kind = Cells.kind(column);
        if (kind == Kind.DATE || kind == Kind.DATE_TIME) return;
        throw new JotterException(
                "Column \"" + column.name() + "\" does not say when a row was.",
                "Expected dates, with or without a time of day, found " + Cells.typeWord(column) + ".",
                "Choose a column of dates, or make one with add(\"date\", row -> LocalDate.parse(...)).");
    }

    /// Write the time as one of DuckDB's intervals.
    static String interval(TemporalAmount time) {
        return switch (time) {
            case Duration duration -> "to_microseconds(" + duration.toNanos() / 1000 + ")";
            case Period period when period.get(ChronoUnit.DAYS) > 0 -> "to_days(" + period.get(ChronoUnit.DAYS) + ")";
            default -> "to_months(" + ((Period) time).toTotalMonths() + ")";
        };
    }

    /// Tell whether dates without a time of day stay such when they are counted in steps of this time.
    static boolean wholeDays(TemporalAmount time) {
        return !(time instanceof Duration duration)
                || duration.toNanos() % Duration.ofDays(1).toNanos() == 0;
    }
}
