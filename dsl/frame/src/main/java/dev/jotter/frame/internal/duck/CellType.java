package dev.jotter.frame.internal.duck;

import dev.jotter.frame.internal.csv.FieldType;
import java.util.stream.Collectors;

/// Say which texts of a CSV field are values of a [FieldType], in SQL over the text `{t}`, and how the field `{c}` is
/// read.
///
/// DuckDB's own casts are wider than what a person means by the text: they round `1.5` to a whole number, drop the
/// zeros of `02138`, read `1_000` and `+-1`, make an infinity of `1e309`, and take `24-01-05` for the year 24. So each
/// type has a test of its own. The usual text is told first and quickly; what is costly stands behind `case`, since
/// DuckDB computes both sides of an `and`.
enum CellType {
    BOOLEAN("lower({t}) in ('true', 'false')", "trim({c})::boolean", Carrier.BOOLEAN),
    /// Whole numbers as a person writes them: the text of the number is the field's text. The least of all is what a
    /// Tablesaw column takes for missing.
    WHOLE(
            "try_cast({t} as bigint)::varchar = {t} and try_cast({t} as bigint) > -9223372036854775808",
            "try_cast({c} as bigint)",
            Carrier.LONG),
    /// No zeros in front, which make an identifier, and no whole number that a double would alter.
    DECIMAL(
            "case when strlen({t}) < 16 and regexp_full_match({t}, '-?(0|[1-9][0-9]*)[.][0-9]+') then true"
                    + " when isfinite(try_cast({t} as double)) then {t} >= '!' and right({t}, 1) between '.' and '9'"
                    + " and not contains({t}, '_')"
                    + " and not ({t} between '00' and '0:')"
                    + " and not ({t} between '-00' and '-0:')"
                    + " and case when {t} < '-' then not ({t} between '+00' and '+0:') and regexp_full_match({t}, '"
                    + FieldType.SIGNED + "') else true end"
                    + " and case when strlen({t}) > 15 then not regexp_full_match({t}, '[+-]?[0-9]+')"
                    + " or try_cast(try_cast({t} as double) as bigint)::varchar is not distinct from ltrim({t}, '+')"
                    + " else true end"
                    + " else {t} in " + unending() + " end",
            "try_cast({c} as double)",
            Carrier.DOUBLE),
    DATE(
            "case when try_cast({t} as date)::varchar = {t} then strlen({t}) = 10"
                    + " else try_cast({t} as date) is not null and strlen({t}) between 8 and 10 and {t} between '0' and ':'"
                    + " and right({t}, 1) between '0' and '9' and {t} like '____-%-%' end",
            "coalesce(try_cast({c} as date), try_cast(trim({c}) as date))", Carrier.DATE),
    DATE_TIME(
            "regexp_full_match({t}, '" + FieldType.DATE_TIMES + "') and try_cast({t} as timestamp) is not null",
            "try_cast(trim({c}) as timestamp)",
            Carrier.DATE_TIME),
    INSTANT(
            "regexp_full_match({t}, '" + FieldType.INSTANTS + "') and try_cast({t} as timestamptz) is not null",
            "try_cast(trim({c}) as timestamptz)",
            Carrier.INSTANT),
    TIME(
            "regexp_full_match({t}, '" + FieldType.TIMES + "') and try_cast({t} as time) is not null",
            "try_cast(trim({c}) as time)",
            Carrier.TIME),
    /// Any text at all; it alone is not trimmed.
    TEXT("true", "{c}", Carrier.TEXT),
    SAID_WHOLE(
            "regexp_full_match({t}, '[+-]?[0-9]+') and try_cast({t} as bigint) is not null",
            "try_cast({c} as bigint)",
            Carrier.LONG),
    SAID_DECIMAL(
            "case when isfinite(try_cast({t} as double))"
                    + " then regexp_full_match({t}, '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?')"
                    + " else {t} in " + unending() + " end",
            "try_cast({c} as double)",
            Carrier.DOUBLE),
    SAID_BOOLEAN(
            "lower({t}) in ('true', 'false', 't', 'f', 'yes', 'no', 'y', 'n', '1', '0')",
            "try_cast(trim({c}) as boolean)",
            Carrier.BOOLEAN);

    private final String fits;
    private final String value;
    private final Carrier carrier;

    CellType(String fits, String value, Carrier carrier) {
        this.fits = fits;
        this.value = value;
        this.carrier = carrier;
    }

    /// Write the test that a field of this column, when not missing, is of the type; spaces around it do not count.
    String fits(String column) {
        return fits.replace("{t}", "trim(" + column + ")");
    }

    /// Write the test for fields without spaces around them, which costs half.
    String fitsBare(String column) {
        return fits.replace("{t}", column);
    }

    /// Tell in Java whether a text, without spaces around it, is of the type.
    boolean holds(String text) {
        return FieldType.valueOf(name()).fits(text);
    }

    /// Write the value of a field of this column.
    String value(String column) {
        return value.replace("{c}", column);
    }

    Carrier carrier() {
        return carrier;
    }

    private static String unending() {
        return FieldType.UNENDING.stream().sorted().collect(Collectors.joining("', '", "('", "')"));
    }
}
