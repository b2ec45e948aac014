package dev.jotter.frame.internal.draw;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Divide an axis of seconds since 1970 at round dates and times, written in UTC.
public record TimeScale(double low, double high) implements Scale {
    private static final long DAY = 86_400;
    private static final long[] SECONDS = {
        1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 10800, 21600, 43200, DAY, 2 * DAY, 7 * DAY, 14 * DAY
    };
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000};
    private static final double MONTH = 30.44 * DAY;

    /// Span seconds, with a little room at both ends.
    public static TimeScale around(DoubleStream seconds) {
        var range = LinearScale.around(seconds);
        return range.high() - range.low() < 1
                ? new TimeScale(range.low() - 1, range.high() + 1)
                : new TimeScale(range.low(), range.high());
    }

    @Override
    public double share(double value) {
        return (value - low) / (high - low);
    }

    @Override
    public double base() {
        return low;
    }

    @Override
    public List<Tick> ticks(int about) {
        var rough = (high - low) / Math.max(1, about);
        for (var step : SECONDS) if (step >= rough) return even(step);
        for (var months : MONTHS) if (months * MONTH >= rough) return months(months);
        return months(MONTHS[MONTHS.length - 1]);
    }

    /// Write an edge between two others: with the time of day where they are less than three days apart.
    public static String label(double second, double low, double high) {
        return moment((long) second).format(format(high - low > 3 * DAY ? "uuuu-MM-dd" : "MM-dd HH:mm"));
    }

    private List<Tick> even(long step) {
        var ticks = new ArrayList<Tick>();
        var format = format(step >= DAY ? "uuuu-MM-dd" : step >= 60 ? clock("HH:mm") : clock("HH:mm:ss"));
        for (var at = (long) Math.ceil(low / step) * step; at <= high; at += step) {
            ticks.add(new Tick(at, moment(at).format(format)));
        }
        return ticks;
    }

    /// Name the day with the time only where the axis leaves one day.
    private String clock(String time) {
        return day(low).equals(day(high)) ? time : "MM-dd " + time;
    }

    private static LocalDate day(double second) {
        return moment((long) Math.floor(second)).toLocalDate();
    }

    private List<Tick> months(int step) {
        var ticks = new ArrayList<Tick>();
        var format = format(step >= 12 ? "uuuu" : "uuuu-MM");
        var start = day(low);
        var month = Math.floorDiv(start.getYear() * 12L + start.getMonthValue() - 1, (long) step) * step;
        for (; second(month) <= high; month += step) {
            if (second(month) >= low)
                ticks.add(new Tick(second(month), moment(second(month)).format(format)));
        }
        return ticks;
    }

    private static long second(long month) {
        var first = LocalDate.of(Math.toIntExact(Math.floorDiv(month, 12L)), Math.floorMod(month, 12) + 1, 1);
        return first.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private static LocalDateTime moment(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
