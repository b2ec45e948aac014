package dev.jotter.frame.internal.duck;

import org.duckdb.DuckDBColumnType;

/// Say in which form the values of a type cross from DuckDB to Tablesaw.
enum Carrier {
    BOOLEAN("%s"),
    LONG("(%s)::bigint"),
    DOUBLE("(%s)::double"),
    TEXT("(%s)::varchar"),
    DATE("(%s)::date"),
    /// Of these three a vector gives no value of java.time, so that microseconds cross.
    TIME("epoch_us(%s)"),
    DATE_TIME("epoch_us((%s)::timestamp)"),
    INSTANT("epoch_us(%s)");

    private final String expression;

    Carrier(String expression) {
        this.expression = expression;
    }

    /// Write the select expression that a [Sink] of this carrier can read.
    String select(String sql) {
        return expression.formatted(sql);
    }

    /// Write an expression whose type in DuckDB is the one that our column has.
    String cast(String sql) {
        return switch (this) {
            case LONG, DOUBLE, TEXT, DATE -> select(sql);
            case DATE_TIME -> "(" + sql + ")::timestamp";
            case BOOLEAN, TIME, INSTANT -> sql;
        };
    }

    Sink sink(String name, int rows) {
        return switch (this) {
            case BOOLEAN -> Sinks.booleans(name);
            case LONG -> Sinks.longs(name, rows);
            case DOUBLE -> Sinks.doubles(name, rows);
            case TEXT -> new TextSink(name, rows);
            case DATE -> new DateSink(name, rows);
            case TIME -> Sinks.times(name, rows);
            case DATE_TIME -> Sinks.dateTimes(name, rows);
            case INSTANT -> Sinks.instants(name, rows);
        };
    }

    /// Choose for a type of a query's result; 128-bit sums are whole numbers only while `fitsLong` says so.
    static Carrier of(DuckDBColumnType type, boolean fitsLong) {
        return switch (type) {
            case BOOLEAN -> BOOLEAN;
            case TINYINT, SMALLINT, INTEGER, BIGINT, UTINYINT, USMALLINT, UINTEGER -> LONG;
            case UBIGINT, HUGEINT, UHUGEINT -> fitsLong ? LONG : DOUBLE;
            case FLOAT, DOUBLE, DECIMAL -> DOUBLE;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS -> DATE_TIME;
            case TIMESTAMP_WITH_TIME_ZONE -> INSTANT;
            default -> TEXT;
        };
    }
}
