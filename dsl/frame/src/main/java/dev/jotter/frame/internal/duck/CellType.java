package dev.jotter.frame.internal.duck;

import java.util.List;

/// Say which texts of a CSV field are values of a type, in SQL over the trimmed text `{t}`, and how they are read.
///
/// DuckDB's own casts are wider than what a person means by the text: they round `1.5` to a whole number, drop the
/// zeros of `02138`, read `1_000`, and cut the time off a date. So each type has a test of its own.
enum CellType {
    BOOLEAN("lower({t}) in ('true', 'false')", "{t}::boolean", Carrier.BOOLEAN),
    /// Whole numbers as a person writes them: the text of the number is the field's text.
    WHOLE("try_cast({t} as bigint)::varchar = {t}", "try_cast({t} as bigint)", Carrier.LONG),
    /// No zeros in front, which make an identifier, and no whole number that a double would alter.
    DECIMAL(
            "try_cast({t} as double) is not null and not contains({t}, '_') and not ({t} between '00' and '0:')"
                    + " and not ({t} between '-00' and '-0:') and not ({t} between '+00' and '+0:')"
                    + " and not (length({t}) > 15 and regexp_full_match({t}, '[+-]?[0-9]+')"
                    + " and try_cast(try_cast({t} as double) as hugeint)::varchar is distinct from ltrim({t}, '+'))",
            "try_cast({t} as double)",
            Carrier.DOUBLE),
    DATE(
            "regexp_full_match({t}, '\\d{4}-\\d{1,2}-\\d{1,2}') and try_cast({t} as date) is not null",
            "try_cast({t} as date)", Carrier.DATE),
    DATE_TIME(
            "regexp_full_match({t}, '\\d{4}-\\d{1,2}-\\d{1,2}([ T]\\d{1,2}:\\d{2}(:\\d{2}([.]\\d+)?)?)?')"
                    + " and try_cast({t} as timestamp) is not null",
            "try_cast({t} as timestamp)", Carrier.DATE_TIME),
    INSTANT(
            "regexp_full_match({t},"
                    + " '\\d{4}-\\d{1,2}-\\d{1,2}[ T]\\d{1,2}:\\d{2}(:\\d{2}([.]\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)')"
                    + " and try_cast({t} as timestamptz) is not null",
            "try_cast({t} as timestamptz)", Carrier.INSTANT),
    TIME(
            "regexp_full_match({t}, '\\d{1,2}:\\d{2}(:\\d{2}([.]\\d+)?)?') and try_cast({t} as time) is not null",
            "try_cast({t} as time)", Carrier.TIME),
    /// Any text at all; it alone is not trimmed.
    TEXT("true", "{c}", Carrier.TEXT),
    /// What the user calls a number may have zeros in front.
    SAID_WHOLE(
            "regexp_full_match({t}, '[+-]?[0-9]+') and try_cast({t} as bigint) is not null",
            "try_cast({t} as bigint)",
            Carrier.LONG),
    SAID_DECIMAL("try_cast({t} as double) is not null", "try_cast({t} as double)", Carrier.DOUBLE),
    SAID_BOOLEAN("try_cast({t} as boolean) is not null", "try_cast({t} as boolean)", Carrier.BOOLEAN);

    /// What a column may be, the narrowest first.
    static final List<CellType> INFERRED = List.of(BOOLEAN, WHOLE, DECIMAL, DATE, DATE_TIME, INSTANT, TIME, TEXT);

    private final String fits;
    private final String value;
    private final Carrier carrier;

    CellType(String fits, String value, Carrier carrier) {
        this.fits = fits;
        this.value = value;
        this.carrier = carrier;
    }

    /// Write the test that a field of this column, when not missing, is of the type.
    String fits(String column) {
        return fill(fits, column);
    }

    /// Write the value of a field of this column.
    String value(String column) {
        return fill(value, column);
    }

    Carrier carrier() {
        return carrier;
    }

    private static String fill(String sql, String column) {
        return sql.replace("{t}", "trim(" + column + ")").replace("{c}", column);
    }
}
