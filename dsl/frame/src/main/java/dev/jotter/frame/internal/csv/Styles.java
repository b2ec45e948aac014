package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Read the columns that an engine left as text but that are written in a style: `1.234,5` or `31.12.2024`.
///
/// @param settings the styles that the user named
record Styles(Settings settings) {
    Table apply(Table table) {
        var columns = new ArrayList<Column<?>>(table.columns());
        columns.replaceAll(column -> column instanceof StringColumn text ? styled(text) : column);
        return Columns.table(columns);
    }

    private Column<?> styled(StringColumn column) {
        var kind = settings.kinds().get(column.name());
        if (kind != null) return said(column, kind);
        if (isEmpty(column)) return column;
        return numbers(column).or(() -> dates(column, settings.dates())).orElseGet(() -> guessed(column));
    }

    /// Look no further than the first text: to count the missing ones goes through all rows.
    private static boolean isEmpty(StringColumn column) {
        for (var row = 0; row < column.size(); row++) if (!column.isMissing(row)) return false;
        return true;
    }

    /// Read as the kind that the user gave, or say which value is not.
    private Column<?> said(StringColumn column, Kind kind) {
        var read = switch (kind) {
            case NUMBER -> numbers(column);
            case DATE, DATE_TIME -> dates(column, settings.dates());
            default -> Optional.<Column<?>>of(column);
        };
        return read.orElseThrow(() -> new UnfitColumn(column.name(), kind, unfit(column, kind)));
    }

    private String unfit(StringColumn column, Kind kind) {
        var reader = kind == Kind.NUMBER ? numberReader() : DateColumns.reader(settings.dates());
        return column.asList().stream()
                .filter(text ->
                        !text.isEmpty() && reader.apply(Spaces.trim(text)).isEmpty())
                .findFirst()
                .orElse("");
    }

    private Function<String, ? extends Optional<?>> numberReader() {
        return new NumberStyle(settings)::read;
    }

    private Optional<Column<?>> numbers(StringColumn column) {
        return settings.plainNumbers() ? Optional.empty() : new NumberStyle(settings).column(column);
    }

    private static Optional<Column<?>> dates(StringColumn column, List<DateStyle> styles) {
        return styles.isEmpty() ? Optional.empty() : DateColumns.of(column, DateColumns.reader(styles));
    }

    /// Take a style only when no other fits all values, too; else the column stays text, and we say so.
    private static Column<?> guessed(StringColumn column) {
        var fitting = DateGuess.fitting(column);
        if (fitting.size() == 1) return dates(column, fitting).orElse(column);
        if (fitting.size() > 1) DateGuess.tellDoubt(column.name(), fitting, "csv");
        return column;
    }
}
