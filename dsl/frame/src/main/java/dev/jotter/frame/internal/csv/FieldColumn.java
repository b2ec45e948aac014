package dev.jotter.frame.internal.csv;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");

    private FieldColumn() {}

    static Column<?> of(String name, FieldType type, List<@Nullable String> fields) {
        return switch (type) {
            case BOOLEAN, SAID_BOOLEAN ->
                filled(
                        BooleanColumn.create(name),
                        fields,
                        (column, text) -> column.append(TRUE.contains(text.toLowerCase(Locale.ROOT))));
            case WHOLE, SAID_WHOLE ->
                filled(LongColumn.create(name), fields, (column, text) -> column.append(Long.parseLong(text)));
            case DECIMAL, SAID_DECIMAL ->
                filled(DoubleColumn.create(name), fields, (column, text) -> column.append(number(text)));
            case DATE -> filled(DateColumn.create(name), fields, (column, text) -> column.append(FieldType.date(text)));
            case DATE_TIME ->
                filled(DateTimeColumn.create(name), fields, (column, text) -> column.append(dateTime(text)));
            case INSTANT -> filled(InstantColumn.create(name), fields, (column, text) -> column.append(instant(text)));
            case TIME -> filled(TimeColumn.create(name), fields, (column, text) -> column.append(FieldType.time(text)));
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

    private static double number(String text) {
        return switch (text) {
            case "nan", "NaN" -> Double.NaN;
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static LocalDateTime dateTime(String text) {
        var date = FieldType.date(text);
        var clock = text.indexOf(':');
        return clock < 0 ? date.atStartOfDay() : date.atTime(FieldType.time(text.substring(clockStart(text))));
    }

    private static int clockStart(String text) {
        return Math.max(text.indexOf(' '), text.indexOf('T')) + 1;
    }

    private static Instant instant(String text) {
        var from = clockStart(text);
        var zone = from;
        while ("Z+-".indexOf(text.charAt(zone)) < 0) zone++;
        var moment = FieldType.date(text).atTime(FieldType.time(text.substring(from, zone)));
        return moment.toInstant(ZoneOffset.UTC).minusSeconds(offset(text.substring(zone)));
    }

    private static int offset(String zone) {
        if (zone.equals("Z")) return 0;
        var digits = zone.replace(":", "").substring(1);
        var seconds = Integer.parseInt(digits.substring(0, 2)) * 3600
                + (digits.length() > 2 ? Integer.parseInt(digits.substring(2)) * 60 : 0);
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }
}
