package dev.jotter.frame;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Tell what a value is by its class, and which column holds such values.
enum ValueSort {
    WHOLE,
    DECIMAL,
    TRUTH,
    DATE,
    TIME,
    DATE_TIME,
    INSTANT,
    TEXT,
    /// What no column holds.
    OTHER;

    static ValueSort of(Object value) {
        return switch (value) {
            case Long _, Integer _, Short _, Byte _ -> WHOLE;
            case BigInteger big -> big.bitLength() < Long.SIZE ? WHOLE : DECIMAL;
            case Number _ -> DECIMAL;
            case Boolean _ -> TRUTH;
            case LocalDate _ -> DATE;
            case LocalTime _ -> TIME;
            case LocalDateTime _ -> DATE_TIME;
            case Instant _ -> INSTANT;
            case CharSequence _, Character _, Enum<?> _ -> TEXT;
            default -> OTHER;
        };
    }

    Column<?> column(String name) {
        return switch (this) {
            case WHOLE -> LongColumn.create(name);
            case DECIMAL -> DoubleColumn.create(name);
            case TRUTH -> BooleanColumn.create(name);
            case DATE -> DateColumn.create(name);
            case TIME -> TimeColumn.create(name);
            case DATE_TIME -> DateTimeColumn.create(name);
            case INSTANT -> InstantColumn.create(name);
            case TEXT, OTHER -> StringColumn.create(name);
        };
    }

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }
}
