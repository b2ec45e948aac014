package dev.jotter.frame.internal.csv;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Make a column of fields that fit a type; `null` is a missing value.
final class FieldColumn {
    private FieldColumn() {}

    static Column<?> of(String name, FieldType type, List<@Nullable String> fields) {
        return switch (type) {
            case BOOLEAN, SAID_BOOLEAN ->
                filled(BooleanColumn.create(name), fields, (column, text) -> column.append(FieldValues.truth(text)));
            case WHOLE, SAID_WHOLE ->
                filled(LongColumn.create(name), fields, (column, text) -> column.append(Long.parseLong(text)));
            case DECIMAL, SAID_DECIMAL ->
                filled(DoubleColumn.create(name), fields, (column, text) -> column.append(FieldValues.number(text)));
            case DATE ->
                filled(DateColumn.create(name), fields, (column, text) -> column.append(FieldValues.date(text)));
            case DATE_TIME ->
                filled(
                        DateTimeColumn.create(name),
                        fields,
                        (column, text) -> column.append(FieldValues.dateTime(text)));
            case INSTANT ->
                filled(InstantColumn.create(name), fields, (column, text) -> column.append(FieldValues.instant(text)));
            case TIME ->
                filled(TimeColumn.create(name), fields, (column, text) -> column.append(FieldValues.time(text)));
            case TEXT -> texts(name, fields);
        };
    }

    private static Column<?> texts(String name, List<@Nullable String> fields) {
        var column = StringColumn.create(name);
        for (var field : fields) {
            if (field == null) column.appendMissing();
            else column.append(field);
        }
        return column;
    }

    private static <C extends Column<?>> C filled(
            C column, List<@Nullable String> fields, BiConsumer<C, String> append) {
        for (var field : fields) {
            if (field == null) column.appendMissing();
            else append.accept(column, Spaces.trim(field));
        }
        return column;
    }
}
