package dev.jotter.frame;

import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Say what is computed for each row from the rows around it.
///
/// @param shape what is computed, and from which rows
/// @param groups the columns whose values part the rows, so that no row sees those of another group
/// @param time the column that orders the rows; without it they stay in the order in which they are
public record Window(Shape shape, List<String> groups, Optional<String> time) {
    public Window {
        groups = List.copyOf(groups);
    }

    /// Compute over this row and the ones before it, so many together; missing while there are fewer.
    public static Window rolling(Agg agg, int rows) {
        return of(new Shape.Rolling(agg, Amounts.atLeastOne("rolling", rows)));
    }

    /// Compute over this row and those less than this time before it.
    public static Window rolling(Agg agg, TemporalAmount time) {
        return of(new Shape.RollingTime(agg, Amounts.positive("rolling", time)));
    }

    /// Compute over this row and all before it.
    public static Window cumulative(Agg agg) {
        return of(new Shape.Cumulative(agg));
    }

    /// Take the value of so many rows before.
    public static Window lag(String column, int rows) {
        return of(new Shape.Shift(column, Amounts.atLeastOne("lag", rows)));
    }

    /// Take the value of so many rows after.
    public static Window lead(String column, int rows) {
        return of(new Shape.Shift(column, -Amounts.atLeastOne("lead", rows)));
    }

    /// Take away the value of the row before.
    public static Window difference(String column) {
        return of(new Shape.Difference(column));
    }

    /// Count from 1 from the least value up, or from the greatest down with `-` in front; equal values share the
    /// lower number.
    public static Window rank(String column) {
        return of(new Shape.Rank(column));
    }

    private static Window of(Shape shape) {
        return new Window(shape, List.of(), Optional.empty());
    }

    /// Let no row see those with another value in this column.
    public Window by(String column) {
        var more = new ArrayList<>(groups);
        more.add(column);
        return new Window(shape, more, time);
    }

    /// Order the rows by this column.
    public Window at(String column) {
        return new Window(shape, groups, Optional.of(column));
    }

    /// What is computed.
    public sealed interface Shape {
        /// Over so many rows.
        record Rolling(Agg agg, int rows) implements Shape {}

        /// Over the rows of a time.
        record RollingTime(Agg agg, TemporalAmount time) implements Shape {}

        /// Over all rows so far.
        record Cumulative(Agg agg) implements Shape {}

        /// From so many rows before, or after when negative.
        record Shift(String column, int rows) implements Shape {}

        /// From the row before.
        record Difference(String column) implements Shape {}

        /// From all rows.
        record Rank(String column) implements Shape {}
    }
}
