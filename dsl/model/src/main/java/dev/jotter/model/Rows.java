package dev.jotter.model;

import dev.jotter.display.JotterException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Take what a user calls a row, or rows: a record, a map, or a list or array of these.
public final class Rows {
    private Rows() {}

    /// Say whether this is one row, to be answered with one prediction.
    public static boolean isOne(@Nullable Object rowOrRows) {
        return rowOrRows instanceof Record || rowOrRows instanceof Map;
    }

    /// Give the rows as maps from column to value; a missing value is null. A map given is read, never copied.
    public static List<Map<String, @Nullable Object>> of(@Nullable Object rowOrRows) {
        if (isOne(rowOrRows)) return List.of(one(rowOrRows));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        switch (rowOrRows) {
            case Iterable<?> many -> many.forEach(row -> rows.add(one(row)));
            case Object[] many -> Arrays.asList(many).forEach(row -> rows.add(one(row)));
            case null, default -> throw noRow(rowOrRows);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> one(@Nullable Object row) {
        return switch (row) {
            case Map<?, ?> map -> map(map);
            case Record aRecord -> components(aRecord);
            case null, default -> throw noRow(row);
        };
    }

    @SuppressWarnings("unchecked") // every key is seen to be a String
    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        for (var key : map.keySet()) {
            if (!(key instanceof String)) {
                throw new JotterException(
                        "A map with the key " + key + " is not a row.",
                        "Expected column names as keys and found " + name(key) + ".",
                        "Type Map.of(\"column\", value, …) with the names of the columns in quotes.");
            }
        }
        return (Map<String, @Nullable Object>) map;
    }

    private static Map<String, @Nullable Object> components(Record row) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var component : row.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            try {
                // A record that is private to its class, or to a notebook cell, is a row all the same.
                accessor.setAccessible(true);
                map.put(component.getName(), accessor.invoke(row));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new JotterException(
                        "The row's value \"" + component.getName() + "\" cannot be read.",
                        "Expected the record " + row.getClass().getSimpleName() + " to give it and found "
                                + (e.getCause() == null ? e : e.getCause()) + ".",
                        "Let " + component.getName() + "() return a value, or give the row as a Map.",
                        e);
            }
        }
        return map;
    }

    private static JotterException noRow(@Nullable Object value) {
        return new JotterException(
                "This is not a row of data.",
                "Expected a record, a Map, or a list or array of these and found " + name(value) + ".",
                "Type Map.of(\"column\", value, …), or a record whose components are named like the columns.");
    }

    private static String name(@Nullable Object value) {
        return value == null ? "null" : "a " + value.getClass().getTypeName();
    }
}
