package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.internal.picture.PictureColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Read Tablesaw's columns by name and by kind, a missing cell being `null`.
final class Cells {
    private Cells() {}

    /// Find a column; Tablesaw's own look-up ignores case, which would hide a wrong name until SQL meets it.
    static Column<?> column(Table table, String name) {
        for (var column : table.columns()) if (column.name().equals(name)) return column;
        throw unknown(name, table.columnNames());
    }

    static JotterException unknown(String name, List<String> known) {
        return new JotterException(
                "There is no column \"" + name + "\".",
                "Expected one of: " + String.join(", ", known) + ".",
                Nearest.hint(name, known));
    }

    static Kind kind(Column<?> column) {
        return switch (column) {
            case BooleanColumn _ -> Kind.BOOLEAN;
            case NumericColumn<?> _ -> Kind.NUMBER;
            case DateColumn _ -> Kind.DATE;
            case TimeColumn _ -> Kind.TIME;
            case DateTimeColumn _, InstantColumn _ -> Kind.DATE_TIME;
            case PictureColumn _ -> Kind.PICTURE;
            default -> Kind.TEXT;
        };
    }

    static @Nullable Object value(Column<?> column, int row) {
        return column.isMissing(row) ? null : column.get(row);
    }

    /// Read a number or a truth value; missing is NaN.
    static double number(Column<?> column, int row) {
        return switch (column) {
            case BooleanColumn truth -> truth.isMissing(row) ? Double.NaN : truth.getByte(row);
            case NumericColumn<?> numbers -> numbers.isMissing(row) ? Double.NaN : numbers.getDouble(row);
            default -> throw notNumeric(column);
        };
    }

    static void refuseWords(Column<?> column) {
        if (kind(column) != Kind.NUMBER && kind(column) != Kind.BOOLEAN) throw notNumeric(column);
    }

    static double[] numbers(Column<?> column) {
        refuseWords(column);
        var all = new double[column.size()];
        for (var row = 0; row < all.length; row++) all[row] = number(column, row);
        return all;
    }

    static @Nullable String text(Column<?> column, int row) {
        var value = value(column, row);
        return value == null ? null : value.toString();
    }

    static List<@Nullable String> texts(Column<?> column) {
        var all = new ArrayList<@Nullable String>(column.size());
        for (var row = 0; row < column.size(); row++) all.add(text(column, row));
        return all;
    }

    /// Say the type as the language has it: whole numbers apart from others.
    static String typeWord(Column<?> column) {
        if (kind(column) != Kind.NUMBER) return kind(column).word();
        return column instanceof DoubleColumn || column instanceof FloatColumn ? "number" : "whole number";
    }

    private static JotterException notNumeric(Column<?> column) {
        return new JotterException(
                "Column \"" + column.name() + "\" is not a number.",
                "Expected numbers or truth values, found " + kind(column).word() + ".",
                "Choose a column of numbers, or make one with add(\"name\", row -> ...).");
    }
}
