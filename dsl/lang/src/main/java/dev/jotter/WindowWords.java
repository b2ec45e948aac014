package dev.jotter;

import dev.jotter.frame.Agg;
import dev.jotter.frame.Window;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/// Prepare: what is computed from the rows around a row, and lengths of time.
abstract sealed class WindowWords extends PrepareWords permits JoinWords {
    /// Compute over each row and the ones before it, so many together; missing while there are fewer.
    ///
    /// ```java
    /// penguins.add("mean3", rolling(mean("body_mass_g"), 3).by("species"))
    /// ```
    public static Window rolling(Agg agg, int rows) {
        return Window.rolling(agg, rows);
    }

    /// Compute over each row and those less than this time before it.
    ///
    /// ```java
    /// var days = "select date '2026-01-01' + i::int as day, i as warm from range(60) t(i)";
    /// var weather = penguins.sql(days);
    /// weather.add("week", rolling(mean("warm"), days(7)).at("day"))
    /// ```
    public static Window rolling(Agg agg, TemporalAmount time) {
        return Window.rolling(agg, time);
    }

    /// Compute over each row and all before it.
    ///
    /// ```java
    /// penguins.add("so_far", cumulative(max("body_mass_g")).by("species"))
    /// ```
    public static Window cumulative(Agg agg) {
        return Window.cumulative(agg);
    }

    /// Take the value of so many rows before.
    ///
    /// ```java
    /// penguins.add("before", lag("body_mass_g", 1))
    /// ```
    public static Window lag(String column, int rows) {
        return Window.lag(column, rows);
    }

    /// Take the value of so many rows after.
    ///
    /// ```java
    /// penguins.add("after", lead("body_mass_g", 1).by("species"))
    /// ```
    public static Window lead(String column, int rows) {
        return Window.lead(column, rows);
    }

    /// Take away the value of the row before.
    ///
    /// ```java
    /// penguins.add("change", difference("body_mass_g"))
    /// ```
    public static Window difference(String column) {
        return Window.difference(column);
    }

    /// Count from 1 from the least value up, or from the greatest down with `-` in front.
    ///
    /// ```java
    /// penguins.add("rank", rank("-body_mass_g").by("species"))
    /// ```
    public static Window rank(String column) {
        return Window.rank(column);
    }

    /// Say so many seconds.
    ///
    /// ```java
    /// seconds(30)
    /// ```
    public static Duration seconds(long n) {
        return Duration.ofSeconds(n);
    }

    /// Say so many minutes.
    ///
    /// ```java
    /// minutes(15)
    /// ```
    public static Duration minutes(long n) {
        return Duration.ofMinutes(n);
    }

    /// Say so many hours.
    ///
    /// ```java
    /// weather.resample("day", hours(48)).agg(max("warm"))
    /// ```
    public static Duration hours(long n) {
        return Duration.ofHours(n);
    }

    /// Say so many days.
    ///
    /// ```java
    /// weather.resample("day", days(2)).agg(mean("warm"))
    /// ```
    public static Period days(int n) {
        return Period.ofDays(n);
    }

    /// Say so many weeks, which begin on Monday.
    ///
    /// ```java
    /// weather.resample("day", weeks(1)).agg(min("warm"))
    /// ```
    public static Period weeks(int n) {
        return Period.ofWeeks(n);
    }

    /// Say so many months.
    ///
    /// ```java
    /// weather.resample("day", months(1)).agg(count())
    /// ```
    public static Period months(int n) {
        return Period.ofMonths(n);
    }

    /// Say so many years.
    ///
    /// ```java
    /// years(1)
    /// ```
    public static Period years(int n) {
        return Period.ofYears(n);
    }
}
