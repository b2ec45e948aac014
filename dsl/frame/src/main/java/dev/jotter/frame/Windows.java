package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Compute a column from the rows around each row, by DuckDB's window functions.
final class Windows {
    private final Table table;
    private final Window window;
    private final Aliases aliases;

    private Windows(Table table, Window window) {
        this.table = table;
        this.window = window;
        this.aliases = new Aliases(table);
    }

    /// Give the new column, in the order of the rows.
    static Column<?> column(Table table, String name, Window window) {
        return new Windows(table, window).column(name);
    }

    private Column<?> column(String name) {
        var value = value();
        // A row without a time is in no order, so that it has no value and is counted for no other row.
        if (window.time().isPresent()) value = "case when " + time() + " is not null then " + value + " end";
        var query = "select " + value + " as a from t window w as (" + rows() + ") order by " + Aliases.ROW;
        return aliases.answer(query, List.of(name)).column(0);
    }

    private String value() {
        return switch (window.shape()) {
            case Window.Shape.Rolling(var agg, var rows) -> rolling(agg, rows);
            case Window.Shape.RollingTime rolling -> over(rolling.agg());
            case Window.Shape.Cumulative(var agg) -> over(agg);
            case Window.Shape.Shift(var column, var rows) ->
                (rows < 0 ? "lead(" : "lag(") + aliases.of(column) + ", " + Math.abs(rows) + ") over w";
            case Window.Shape.Difference(var column) -> difference(column);
            case Window.Shape.Rank(var column) -> rank(column);
        };
    }

    private String rolling(Agg agg, int rows) {
        return "case when count(*) over w = " + rows + " then " + over(agg) + " end";
    }

    private String over(Agg agg) {
        return aliases.of(agg) + " over w";
    }

    private String difference(String column) {
        Cells.refuseWords(Cells.column(table, column));
        var value = aliases.of(column) + (Cells.kind(Cells.column(table, column)) == Kind.BOOLEAN ? "::int" : "");
        return "(" + value + ") - lag(" + value + ") over w";
    }

    private String rank(String column) {
        if (window.time().isPresent()) throw rankInTime(column);
        return "case when " + ranked(column) + " is not null then rank() over w end";
    }

    private String ranked(String column) {
        return aliases.of(down(column) ? column.substring(1) : column);
    }

    private boolean down(String column) {
        return column.startsWith("-") && !table.columnNames().contains(column);
    }

    private String rows() {
        var groups = new ArrayList<>(aliases.of(window.groups()));
        if (window.time().isPresent()) groups.add(time() + " is null");
        return (groups.isEmpty() ? "" : "partition by " + String.join(", ", groups) + " ") + "order by " + order()
                + frame();
    }

    private String order() {
        if (window.shape() instanceof Window.Shape.Rank(var column)) {
            return ranked(column) + (down(column) ? " desc" : "") + " nulls last";
        }
        if (window.shape() instanceof Window.Shape.RollingTime) return time();
        return window.time().isEmpty() ? Aliases.ROW : time() + ", " + Aliases.ROW;
    }

    private String frame() {
        return switch (window.shape()) {
            case Window.Shape.Rolling rolling -> " rows between " + (rolling.rows() - 1) + " preceding and current row";
            case Window.Shape.RollingTime rolling ->
                " range between " + shortOf(rolling.time()) + " preceding and current row";
            case Window.Shape.Cumulative _ -> " rows between unbounded preceding and current row";
            default -> "";
        };
    }

    /// What lies exactly the time before is outside; DuckDB's clock ticks in microseconds.
    private static String shortOf(TemporalAmount time) {
        return "(" + Amounts.interval(time) + " - to_microseconds(1))";
    }

    private String time() {
        if (window.time().isEmpty()) throw withoutTime();
        var name = window.time().get();
        var column = Cells.column(table, name);
        if (!(window.shape() instanceof Window.Shape.RollingTime)) return aliases.of(name);
        Amounts.refuseTimeless(column);
        return column instanceof InstantColumn ? aliases.of(name) : aliases.of(name) + "::timestamp";
    }

    private static JotterException withoutTime() {
        return new JotterException(
                "rolling(...) over a time needs to know when each row was.",
                "Expected a column of dates, found none.",
                "Type rolling(..., days(7)).at(\"date\").");
    }

    private static JotterException rankInTime(String column) {
        return new JotterException(
                "rank(\"" + column + "\") has an order of its own.",
                "Expected no other one, found at(...).",
                "Leave at(...) out, or type by(...) to rank within groups.");
    }
}
