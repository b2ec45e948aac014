package dev.jotter.frame;

import static dev.jotter.frame.Agg.count;
import static dev.jotter.frame.Agg.first;
import static dev.jotter.frame.Agg.mean;
import static dev.jotter.frame.Agg.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ResampleTests {
    private final TestFrame weather = TestFrame.csv("""
            at,station,t
            2026-01-01 13:30,a,3
            2026-01-01 00:00,a,1
            2026-01-03 23:59:59.5,a,
            2026-01-04 10:00,b,5
            2026-01-05 10:00,b,6
            ,b,99
            """);

    @Test
    void givesARowForEachDayEvenTheEmptyOnes() {
        var days = weather.resample("at", Period.ofDays(1)).agg(mean("t"), count(), first("t"));

        assertThat(days.columns()).containsExactly("at", "t_mean", "count", "t_first");
        assertThat(days.kind("at")).isEqualTo(Kind.DATE_TIME);
        assertThat(days.texts("at"))
                .containsExactly(
                        "2026-01-01T00:00",
                        "2026-01-02T00:00",
                        "2026-01-03T00:00",
                        "2026-01-04T00:00",
                        "2026-01-05T00:00");
        assertThat(days.texts("t_mean")).containsExactly("2.0", null, null, "5.0", "6.0");
        assertThat(days.numbers("count")).containsExactly(2, 0, 1, 1, 1);
        assertThat(days.texts("t_first")).containsExactly("3", null, null, "5", "6");
    }

    @Test
    void givesEachGroupASeriesOfItsOwn() {
        var days = weather.resample("at", Duration.ofHours(24)).by("station").agg(sum("t"));

        assertThat(days.columns()).containsExactly("station", "at", "t_sum");
        assertThat(days.texts("station")).containsExactly("a", "a", "a", "b", "b");
        assertThat(days.texts("t_sum")).containsExactly("4", null, null, "5", "6");
    }

    @Test
    void countsInHoursWeeksMonthsAndYears() {
        assertThat(weather.resample("at", Duration.ofHours(6)).agg(count()).rowCount())
                .isEqualTo(18);
        assertThat(weather.resample("at", Period.ofWeeks(1)).agg(count()).texts("at"))
                .containsExactly("2025-12-29T00:00", "2026-01-05T00:00");
        var far = TestFrame.csv("day\n2025-11-30\n2026-02-01\n2026-02-28\n");
        assertThat(far.resample("day", Period.ofMonths(1)).agg(count()).texts("day"))
                .containsExactly("2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01");
        assertThat(far.resample("day", Period.ofYears(1)).agg(count()).numbers("count"))
                .containsExactly(1, 2);
        assertThat(far.resample("day", Period.ofMonths(1)).agg(count()).kind("day"))
                .isEqualTo(Kind.DATE);
        assertThat(far.tail(1)
                        .resample("day", Duration.ofHours(12))
                        .agg(count())
                        .texts("day"))
                .containsExactly("2026-02-28T00:00");
    }

    @Test
    void keepsInstants() {
        var zoned = TestFrame.csv("at\n2026-01-01T23:30:00-02:00\n");

        assertThat(zoned.resample("at", Duration.ofHours(1)).agg(count()).row(0).get("at"))
                .isEqualTo(Instant.parse("2026-01-02T01:00:00Z"));
    }

    @Test
    void givesNoRowsForNone() {
        assertThat(weather.head(0).resample("at", Period.ofDays(1)).agg(count()).rowCount())
                .isZero();
        assertThat(weather.head(0)
                        .resample("at", Period.ofDays(1))
                        .by("station")
                        .agg(count())
                        .columns())
                .containsExactly("station", "at", "count");
        assertThat(weather.tail(1).resample("at", Period.ofDays(1)).agg(count()).rowCount())
                .isZero();
    }

    @Test
    void keepsAMissingGroup() {
        var frame = TestFrame.csv("day,g,x\n2026-01-01,,1\n2026-01-03,,2\n2026-01-01,u,4\n");

        var days = frame.resample("day", Period.ofDays(1)).by("g").agg(sum("x"));

        assertThat(days.texts("g")).containsExactly("u", null, null, null);
        assertThat(days.texts("x_sum")).containsExactly("4", "1", null, "2");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> weather.resample("t", Period.ofDays(1))).hasMessage("""
                        Column "t" does not say when a row was.
                        Expected dates, with or without a time of day, found whole number.
                        Choose a column of dates, or make one with add("date", row -> LocalDate.parse(...)).""");
        assertThatThrownBy(() -> weather.resample("at", Period.of(0, 1, 1))).hasMessage("""
                        resample(...) cannot go over the time P1M1D.
                        Expected a time longer than none, in months, in days or in less, found P1M1D.
                        Type a time such as days(7), hours(6) or months(1).""");
        assertThatThrownBy(() -> weather.resample("at", Duration.ofNanos(1000)).agg(count()))
                .hasMessage("""
                        resample("at", ...) would give 381600000001 rows.
                        Expected at most 100000000, found that PT0.000001S is short for the time from first to last.
                        Type a longer time, such as days(1), or leave out what lies far away with where(...).""");
    }
}
