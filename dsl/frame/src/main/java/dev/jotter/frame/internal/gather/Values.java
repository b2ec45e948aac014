package dev.jotter.frame.internal.gather;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Put a Java value into a column as what it means; what is none of ours becomes its text, a list JSON text.
public final class Values {
    private Values() {}

    /// Put a value into a row; `null` and an empty `Optional` are missing.
    public static void put(GatheredColumn column, int row, @Nullable Object value) {
        switch (value) {
            case null -> column.missing(row);
            case Optional<?> maybe -> put(column, row, maybe.orElse(null));
            case Number number -> number(column, row, number);
            case Boolean truth -> column.truth(row, truth);
            case CharSequence text -> column.text(row, text.toString());
            case LocalDate date -> column.date(row, date);
            case LocalTime time -> column.time(row, time);
            case LocalDateTime moment -> column.dateTime(row, moment);
            case Instant instant -> column.instant(row, instant);
            case OffsetDateTime moment -> column.instant(row, moment.toInstant());
            case ZonedDateTime moment -> column.instant(row, moment.toInstant());
            case java.sql.Date date -> column.date(row, date.toLocalDate());
            case java.sql.Time time -> column.time(row, time.toLocalTime());
            case Timestamp moment -> column.dateTime(row, moment.toLocalDateTime());
            case Date date -> column.instant(row, date.toInstant());
            case byte[] bytes -> column.text(row, HexFormat.of().formatHex(bytes));
            case Iterable<?> many -> column.text(row, JsonText.of(many));
            case Object array when array.getClass().isArray() -> column.text(row, JsonText.of(array));
            default -> column.text(row, value.toString());
        }
    }

    private static void number(GatheredColumn column, int row, Number value) {
        switch (value) {
            case Long _, Integer _, Short _, Byte _ -> column.whole(row, value.longValue());
            case Float single -> column.number(row, single, single.toString());
            case Double real -> column.number(row, real, real.toString());
            case BigInteger big -> column.integer(row, big);
            case BigDecimal decimal -> column.decimal(row, decimal, false);
            default -> column.number(row, value.doubleValue(), value.toString());
        }
    }
}
