package dev.jotter.frame;

import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.Column;

/// Write the queries that part rows by time. Weeks begin on Monday; stretches of several days or months are counted
/// from Monday, 3 January 2000, and from January 2000.
///
/// @param time the column of the time in the query
/// @param groups the columns that part the rows beside it
/// @param width how long each stretch is
/// @param column the column of the time in the table
record Series(String time, List<String> groups, TemporalAmount width, Column<?> column) {
    /// Count the rows that [#query] will give.
    String count() {
        return with() + " select coalesce(sum(1 + epoch(last - first) / " + seconds() + "), 0)::double as n from ends";
    }

    /// Give a row for each stretch.
    ///
    /// @param values what is computed of each, with names
    /// @param shown how these names are shown in the end
    String query(List<String> values, List<String> shown) {
        var keys = new ArrayList<>(groups);
        keys.add("b");
        var matched = keys.stream()
                .map(key -> "grid." + key + " is not distinct from found." + key)
                .collect(Collectors.joining(" and "));
        var order = keys.stream().map(key -> "grid." + key + " nulls last").collect(Collectors.joining(", "));
        return with() + ", grid as (select " + list(groups) + "unnest(generate_series(first, last, "
                + Amounts.interval(width) + ")) as b from ends), found as (select " + list(keys) + list(values)
                + "1 as one from rows group by " + String.join(", ", keys) + ") select "
                + groups.stream().map(group -> "grid." + group + ", ").collect(Collectors.joining())
                + begin() + " as begins, " + list(shown) + "1 as one from grid left join found on " + matched
                + " order by "
                + order;
    }

    private String with() {
        return ", rows as (select *, time_bucket(" + Amounts.interval(width) + ", " + time
                + "::timestamp) as b from t where " + time + " is not null), ends as (select " + list(groups)
                + "min(b) as first, max(b) as last from rows"
                + (groups.isEmpty() ? " having count(*) > 0" : " group by " + String.join(", ", groups)) + ")";
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> name + ", ").collect(Collectors.joining());
    }

    /// Give back the type that the time had; dates stay dates while the stretches are of whole days.
    private String begin() {
        return switch (column) {
            case DateColumn _ when Amounts.wholeDays(width) -> "grid.b::date";
            case InstantColumn _ -> "grid.b::timestamptz";
            default -> "grid.b";
        };
    }

    private String seconds() {
        return "epoch(" + Amounts.interval(width) + ")";
    }
}
