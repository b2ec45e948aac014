package dev.jotter.frame;

import dev.jotter.display.JotterException;
import tech.tablesaw.columns.Column;

/// Say what is computed over rows, of a group or of a window; missing values are left out.
///
/// @param sql the expression, in which `{c}` stands for the column and `{r}` for the number of the row
/// @param column the column it takes, empty for the count of rows
/// @param name the name of the resulting column
/// @param numeric whether it takes numbers only
public record Agg(String sql, String column, String name, boolean numeric) {
    /// Count the rows.
    public static Agg count() {
        return new Agg("count(*)", "", "count", false);
    }

    /// Count the different values.
    public static Agg countDistinct(String column) {
        return new Agg("count(distinct {c})", column, column + "_distinct", false);
    }

    /// Add up; whole numbers exactly.
    public static Agg sum(String column) {
        return new Agg("sum({c})", column, column + "_sum", true);
    }

    /// Take the average.
    public static Agg mean(String column) {
        return new Agg("avg({c})", column, column + "_mean", true);
    }

    /// Take the middle value.
    public static Agg median(String column) {
        return new Agg("median({c})", column, column + "_median", true);
    }

    /// Take the standard deviation of a sample.
    public static Agg std(String column) {
        return new Agg("stddev_samp({c})", column, column + "_std", true);
    }

    /// Take the least.
    public static Agg min(String column) {
        return new Agg("min({c})", column, column + "_min", false);
    }

    /// Take the greatest.
    public static Agg max(String column) {
        return new Agg("max({c})", column, column + "_max", false);
    }

    /// Take the value below which this share of the values lies, by linear interpolation.
    public static Agg quantile(String column, double share) {
        if (share >= 0 && share <= 1) {
            return new Agg("quantile_cont({c}, " + share + ")", column, column + "_q" + percent(share), true);
        }
        throw new JotterException(
                "There is no quantile " + share + " of column \"" + column + "\".",
                "Expected a share from 0 to 1, found " + share + ".",
                "Type quantile(\"" + column + "\", 0.9) for the value below which 90 % lie.");
    }

    /// Take the first value in the order of the rows.
    public static Agg first(String column) {
        return new Agg("arg_min({c}, {r})", column, column + "_first", false);
    }

    /// Take the last value in the order of the rows.
    public static Agg last(String column) {
        return new Agg("arg_max({c}, {r})", column, column + "_last", false);
    }

    /// Give the result another name.
    public Agg as(String name) {
        return new Agg(sql, column, name, numeric);
    }

    /// Write the expression over a column of a query.
    ///
    /// @param name what the query calls it
    String of(Column<?> column, String name) {
        if (numeric) Cells.refuseWords(column);
        var cast = Cells.kind(column) == Kind.BOOLEAN && numeric ? "::int" : "";
        return sql.replace("{c}", name + cast);
    }

    /// Tell a count: of no rows at all it is 0, where other things are missing.
    boolean counts() {
        return sql.startsWith("count(");
    }

    private static String percent(double share) {
        var percent = Math.round(share * 10_000) / 100.0;
        return percent == Math.rint(percent) ? String.valueOf((int) percent) : String.valueOf(percent);
    }
}
