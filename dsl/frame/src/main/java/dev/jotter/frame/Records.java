package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.gather.Gathering;
import dev.jotter.frame.internal.gather.Said;
import dev.jotter.frame.internal.gather.Values;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Make a table of records or maps, one a row.
///
/// The columns are the record's components or the map's keys; a key that a map lacks is missing in its row. A record
/// or map within another is parted into columns called `outer.inner`; a list becomes JSON text.
public final class Records {
    private final Gathering gathering = new Gathering(Said.NOTHING, Set.of());

    private Records() {}

    /// Take the rows in their order.
    public static Loaded read(Collection<?> rows) {
        var records = new Records();
        var number = 0;
        for (var row : rows) {
            records.parts("", row, number++);
            records.gathering.endRow();
        }
        return new Loaded(records.gathering.table(false), List.of());
    }

    private void parts(String before, @Nullable Object row, int number) {
        switch (row) {
            case Record record -> record(before, record, number);
            case Map<?, ?> map -> map.forEach((key, value) -> value(before + key, value, number));
            case null, default ->
                throw new JotterException(
                        "Row " + number + " is not a row of data.",
                        "Expected a record or a Map, found "
                                + (row == null ? "null" : "a " + row.getClass().getTypeName()) + ".",
                        "Make each row a record, or type Map.of(\"column\", value, ...).");
        }
    }

    private void record(String before, Record row, int number) {
        for (var component : row.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            try {
                // A record that is private to its class, or to a notebook cell, is a row all the same.
                accessor.setAccessible(true);
                value(before + component.getName(), accessor.invoke(row), number);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new JotterException(
                        "Row " + number + " does not give its \"" + component.getName() + "\".",
                        "Expected a value, found " + (e.getCause() == null ? e : e.getCause()) + ".",
                        "Let " + component.getName() + "() return a value, or give the row as a Map.",
                        e);
            }
        }
    }

    private void value(String name, @Nullable Object value, int number) {
        if (value instanceof Record || value instanceof Map) parts(name + ".", value, number);
        else {
            var column = gathering.column(name);
            if (column.has(number)) throw twice(name, number);
            Values.put(column, number, value);
        }
    }

    private static JotterException twice(String name, int number) {
        return new JotterException(
                "Row " + number + " has the column \"" + name + "\" twice.",
                "Expected a name of its own for each value, found one by that name and one within another value.",
                "Rename one of them.");
    }
}
