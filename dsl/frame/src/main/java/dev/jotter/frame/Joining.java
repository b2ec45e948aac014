package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.rows.Codes;
import dev.jotter.frame.internal.rows.Gather;
import dev.jotter.frame.internal.rows.Pairs;
import dev.jotter.frame.internal.rows.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Join two tables by primitive keys.
final class Joining {
    private final Table ours;
    private final Table theirs;
    private final JoinPlan plan;

    private Joining(Table ours, Table theirs, JoinPlan plan) {
        this.ours = ours;
        this.theirs = theirs;
        this.plan = plan;
    }

    static Table join(Table ours, Table theirs, JoinOption... options) {
        return new Joining(ours, theirs, JoinPlan.of(options)).join();
    }

    private Table join() {
        if (plan.on().isEmpty()) throw withoutKey();
        var left = new ArrayList<long[]>();
        var right = new ArrayList<long[]>();
        for (var on : plan.on()) code(Cells.column(ours, on.ours()), Cells.column(theirs, on.theirs()), left, right);
        return switch (plan.keep()) {
            case SEMI, ANTI -> Tables.rows(ours, partnered(left, right, plan.keep() == JoinOption.Keep.SEMI));
            default -> beside(pairs(left.toArray(long[][]::new), right.toArray(long[][]::new)));
        };
    }

    private static void code(Column<?> our, Column<?> their, List<long[]> left, List<long[]> right) {
        Pictures.refuse(our, "the key of a join");
        refuseDifferent(our, their, remedy(our, their));
        if (Cells.kind(our) == Kind.NUMBER && (Codes.isDecimal(our) || Codes.isDecimal(their))) {
            left.add(Codes.asDecimals(our));
            right.add(Codes.asDecimals(their));
            return;
        }
        var words = new Words();
        left.add(Codes.of(our, words));
        right.add(Codes.of(their, words));
    }

    private Pairs pairs(long[][] left, long[][] right) {
        try {
            return switch (plan.keep()) {
                case RIGHT ->
                    Pairs.match(right, theirs.rowCount(), left, ours.rowCount(), true)
                            .turned();
                case OUTER ->
                    Pairs.match(left, ours.rowCount(), right, theirs.rowCount(), true)
                            .withLonelyRight(theirs.rowCount());
                default ->
                    Pairs.match(left, ours.rowCount(), right, theirs.rowCount(), plan.keep() == JoinOption.Keep.LEFT);
            };
        } catch (Pairs.TooManyRows e) {
            throw new JotterException(
                    "The join would give " + String.format(Locale.ROOT, "%,d", e.rows()) + " rows.",
                    "Expected keys that come seldom on one side at least, found the same ones often on both.",
                    "Leave out repeated keys first with dropDuplicates(\""
                            + plan.on().getFirst().theirs() + "\"), or join on more columns.",
                    e);
        }
    }

    private int[] partnered(List<long[]> left, List<long[]> right, boolean wanted) {
        var found = new boolean[ours.rowCount()];
        var pairs = Pairs.partnered(
                left.toArray(long[][]::new), found.length, right.toArray(long[][]::new), theirs.rowCount());
        for (var row : pairs) found[row] = true;
        return IntStream.range(0, found.length)
                .filter(row -> found[row] == wanted)
                .toArray();
    }

    private Table beside(Pairs pairs) {
        var columns = new ArrayList<Column<?>>();
        for (var column : ours.columns()) columns.add(our(column, pairs));
        var keys = plan.on().stream().map(JoinOption.On::theirs).toList();
        for (var column : theirs.columns()) {
            if (!keys.contains(column.name())) columns.add(their(column, pairs));
        }
        return Tables.of(columns);
    }

    /// A row that only the other table has shows its keys under our names.
    private Column<?> our(Column<?> column, Pairs pairs) {
        for (var on : plan.on()) {
            if (!on.ours().equals(column.name())) continue;
            var key = Cells.column(theirs, on.theirs());
            if (key.type().equals(column.type())) return Gather.rows(column, pairs.left(), key, pairs.right());
            return NewColumn.of(
                    column.name(),
                    IntStream.range(0, pairs.left().length)
                            .mapToObj(at -> pairs.left()[at] == Pairs.NONE
                                    ? Cells.value(key, pairs.right()[at])
                                    : Cells.value(column, pairs.left()[at]))
                            .toList());
        }
        return Gather.rows(column, pairs.left());
    }

    private Column<?> their(Column<?> column, Pairs pairs) {
        var name = taken(column.name()) ? column.name() + plan.suffix() : column.name();
        if (taken(name)) throw both(column.name());
        return Gather.rows(column, pairs.right()).setName(name);
    }

    private boolean taken(String name) {
        return ours.columnNames().stream().anyMatch(name::equalsIgnoreCase);
    }

    /// Refuse keys that no value of the other type can match, or that only a cast of DuckDB's would.
    ///
    /// @param remedy what to type next
    static void refuseDifferent(Column<?> our, Column<?> their, String remedy) {
        if (Cells.kind(our) == Cells.kind(their) && zoned(our) == zoned(their)) return;
        throw new JotterException(
                "The tables cannot be joined, since " + said(our) + " and " + said(their) + ".",
                "Expected keys of one type, found " + type(our) + " and " + type(their) + ".",
                remedy);
    }

    private static String remedy(Column<?> our, Column<?> their) {
        return Cells.kind(our) == Kind.TEXT ? remedy("the other table", their) : remedy("this table", our);
    }

    private static String remedy(String table, Column<?> column) {
        var name = '"' + column.name() + '"';
        return "Make texts of those in " + table + " first: add(" + name + ", row -> row.isMissing(" + name
                + ") ? null : row.text(" + name + ")).";
    }

    private static String said(Column<?> column) {
        return '"' + column.name() + "\" holds " + type(column);
    }

    private static String type(Column<?> column) {
        return Cells.typeWord(column) + (zoned(column) ? " with a zone" : "");
    }

    private static boolean zoned(Column<?> column) {
        return column instanceof InstantColumn;
    }

    private JotterException withoutKey() {
        return new JotterException(
                "The tables cannot be joined.",
                "Expected the columns to join on, found none.",
                "Type join(other, \"" + common() + "\").");
    }

    private String common() {
        return ours.columnNames().stream()
                .filter(theirs.columnNames()::contains)
                .findFirst()
                .orElse("column");
    }

    private JotterException both(String name) {
        var on = plan.on().stream().map(Joining::written).collect(Collectors.joining(", "));
        return new JotterException(
                "The tables cannot be joined, since both have a column \"" + name + "\".",
                "Expected different names beside the columns that are joined on.",
                "Type join(other, " + on + ", suffix(\"_2\")), or rename it in one of them" + " first: rename(\"" + name
                        + "\", \"" + name + "_2\").");
    }

    private static String written(JoinOption.On on) {
        return "on(\"" + on.ours() + (on.ours().equals(on.theirs()) ? "" : "\", \"" + on.theirs()) + "\")";
    }
}
