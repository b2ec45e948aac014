package dev.jotter.frame;

import static dev.jotter.frame.Agg.count;
import static dev.jotter.frame.Agg.countDistinct;
import static dev.jotter.frame.Agg.first;
import static dev.jotter.frame.Agg.max;
import static dev.jotter.frame.Agg.mean;
import static dev.jotter.frame.Agg.median;
import static dev.jotter.frame.Agg.quantile;
import static dev.jotter.frame.Agg.std;
import static dev.jotter.frame.Agg.sum;
import static dev.jotter.frame.Window.cumulative;
import static dev.jotter.frame.Window.difference;
import static dev.jotter.frame.Window.lag;
import static dev.jotter.frame.Window.lead;
import static dev.jotter.frame.Window.rank;
import static dev.jotter.frame.Window.rolling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

class WindowTests {
    private static final double NONE = Double.NaN;

    /// Out of order on purpose, with two stations, a missing day and missing values.
    private final TestFrame weather = TestFrame.csv("""
            station,day,t
            a,2026-01-03,3
            b,2026-01-01,10
            a,2026-01-01,1
            a,2026-01-02,
            b,,99
            b,2026-01-05,20
            a,2026-01-09,7
            """);

    @Test
    void rollsOverRowsInTheirPresentOrder() {
        var frame = TestFrame.csv("x\n1\n2\n4\n8\n");

        assertThat(frame.add("y", rolling(sum("x"), 2)).numbers("y")).containsExactly(NONE, 3, 6, 12);
        assertThat(frame.add("y", rolling(mean("x"), 3)).numbers("y")).containsExactly(NONE, NONE, 7 / 3.0, 14 / 3.0);
        assertThat(frame.add("y", rolling(max("x"), 9)).missing("y")).isEqualTo(4);
        assertThat(frame.add("y", rolling(count(), 1)).numbers("y")).containsExactly(1, 1, 1, 1);
    }

    @Test
    void rollsByGroupInTheOrderOfTime() {
        var rolled = weather.add("y", rolling(sum("t"), 2).by("station").at("day"));

        assertThat(rolled.columns()).containsExactly("station", "day", "t", "y");
        assertThat(rolled.numbers("y")).containsExactly(3, NONE, NONE, 1, NONE, 30, 10);
        assertThat(weather.columns()).containsExactly("station", "day", "t");
    }

    @Test
    void rollsOverATimeOfWhichTheBeginningIsOutside() {
        assertThat(weather.add(
                                "y",
                                rolling(sum("t"), Period.ofDays(2))
                                        .by("station")
                                        .at("day"))
                        .numbers("y"))
                .containsExactly(3, 10, 1, 1, NONE, 20, 7);
        assertThat(weather.add(
                                "y",
                                rolling(count(), Duration.ofDays(2))
                                        .by("station")
                                        .at("day"))
                        .numbers("y"))
                .containsExactly(2, 1, 1, 2, NONE, 1, 1);
        assertThat(weather.add("y", rolling(count(), Period.ofMonths(1)).at("day"))
                        .numbers("y"))
                .containsExactly(4, 2, 2, 3, NONE, 5, 6);
    }

    @Test
    void rollsOverHours() {
        var frame =
                TestFrame.csv("at,x\n2026-01-01 00:00,1\n2026-01-01 01:00,2\n2026-01-01 01:00,4\n2026-01-01 03:00,8\n");

        assertThat(frame.add("y", rolling(sum("x"), Duration.ofHours(2)).at("at"))
                        .numbers("y"))
                .containsExactly(1, 7, 7, 8);
        var zoned = TestFrame.csv("at,x\n2026-01-01T00:00:00Z,1\n2026-01-01T02:00:00+01:00,2\n");
        assertThat(zoned.add("y", rolling(sum("x"), Duration.ofHours(2)).at("at"))
                        .numbers("y"))
                .containsExactly(1, 3);
    }

    @Test
    void rollsWithEveryAggregate() {
        var frame = TestFrame.csv("x\n1\n2\n2\n8\n");

        assertThat(frame.add("y", rolling(countDistinct("x"), 3)).numbers("y")).containsExactly(NONE, NONE, 2, 2);
        assertThat(frame.add("y", rolling(median("x"), 3)).numbers("y")).containsExactly(NONE, NONE, 2, 2);
        assertThat(frame.add("y", rolling(quantile("x", 0.25), 3)).numbers("y")).containsExactly(NONE, NONE, 1.5, 2);
        assertThat(frame.add("y", rolling(std("x"), 2)).numbers("y"))
                .containsExactly(NONE, Math.sqrt(0.5), 0, Math.sqrt(18));
        assertThat(frame.add("y", rolling(first("x"), 2)).numbers("y")).containsExactly(NONE, 1, 2, 2);
    }

    @Test
    void addsUpAllSoFar() {
        assertThat(weather.add("y", cumulative(sum("t")).by("station").at("day"))
                        .numbers("y"))
                .containsExactly(4, 10, 1, 1, NONE, 30, 11);
        assertThat(weather.add("y", cumulative(count())).numbers("y")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void addsLongsExactly() {
        var frame =
                new TestFrame(Table.create(LongColumn.create("n", 9007199254740993L, 9007199254740993L, 1)), List.of());

        assertThat(frame.add("y", cumulative(sum("n"))).texts("y"))
                .containsExactly("9007199254740993", "18014398509481986", "18014398509481987");
        assertThat(frame.add("y", difference("n")).texts("y")).containsExactly(null, "0", "-9007199254740992");
        assertThat(frame.add("y", lag("n", 1)).texts("y"))
                .containsExactly(null, "9007199254740993", "9007199254740993");
    }

    @Test
    void refusesADifferenceThatIsTooLarge() {
        var frame = new TestFrame(Table.create(LongColumn.create("n", Long.MAX_VALUE, -5)), List.of());

        assertThatThrownBy(() -> frame.add("y", difference("n"))).hasMessage("""
                        The values cannot be computed.
                        Expected results of at most 64 bits, found: Overflow in subtraction of INT64 (-5 - 9223372036854775807).
                        Leave out very large numbers first with where(row -> ...), or make decimals of them with add(...).""");
    }

    @Test
    void looksBackAndAhead() {
        assertThat(weather.add("y", lag("t", 1).by("station").at("day")).numbers("y"))
                .containsExactly(NONE, NONE, NONE, 1, NONE, 10, 3);
        assertThat(weather.add("y", lead("station", 2)).texts("y"))
                .containsExactly("a", "a", "b", "b", "a", null, null);
        assertThat(weather.add("y", lag("day", 1)).kind("y")).isEqualTo(Kind.DATE);
    }

    @Test
    void takesTheDifference() {
        assertThat(weather.add("y", difference("t")).numbers("y")).containsExactly(NONE, 7, -9, NONE, NONE, -79, -13);
    }

    @Test
    void ranksFromTheLeastOrTheGreatest() {
        var frame = TestFrame.csv("g,x\nu,5\nu,7\nv,1\nu,5\nu,\nv,0\n");

        assertThat(frame.add("y", rank("x")).numbers("y")).containsExactly(3, 5, 2, 3, NONE, 1);
        assertThat(frame.add("y", rank("-x").by("g")).numbers("y")).containsExactly(2, 1, 1, 2, NONE, 2);
        assertThatThrownBy(() -> frame.add("y", rank("x").at("g"))).hasMessage("""
                        rank("x") has an order of its own.
                        Expected no other one, found at(...).
                        Leave at(...) out, or type by(...) to rank within groups.""");
    }

    @Test
    void replacesAColumnInItsPlace() {
        assertThat(weather.add("t", cumulative(count())).columns()).containsExactly("station", "day", "t");
    }

    @Test
    void worksOnNoRows() {
        assertThat(weather.head(0)
                        .add("y", rolling(mean("t"), 2).by("station").at("day"))
                        .columns())
                .containsExactly("station", "day", "t", "y");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> rolling(mean("t"), 0)).hasMessage("""
                        rolling(...) cannot go over 0 rows.
                        Expected at least 1, found 0.
                        Type a number such as 7.""");
        assertThatThrownBy(() -> rolling(mean("t"), Duration.ofHours(-1))).hasMessage("""
                        rolling(...) cannot go over the time PT-1H.
                        Expected a time longer than none, in months, in days or in less, found PT-1H.
                        Type a time such as days(7), hours(6) or months(1).""");
        assertThatThrownBy(() -> weather.add("y", rolling(mean("t"), Duration.ofHours(1))))
                .hasMessage("""
                        rolling(...) over a time needs to know when each row was.
                        Expected a column of dates, found none.
                        Type rolling(..., days(7)).at("date").""");
        assertThatThrownBy(() ->
                        weather.add("y", rolling(mean("t"), Duration.ofHours(1)).at("t")))
                .hasMessage("""
                        Column "t" does not say when a row was.
                        Expected dates, with or without a time of day, found whole number.
                        Choose a column of dates, or make one with add("date", row -> LocalDate.parse(...)).""");
        assertThatThrownBy(() -> weather.add("y", rolling(mean("station"), 2)))
                .hasMessageStartingWith("Column \"station\" is not a number.");
        assertThatThrownBy(() -> weather.add("y", lag("tt", 1))).hasMessageStartingWith("There is no column \"tt\".");
        assertThatThrownBy(() -> weather.add("y", lag("t", 1).by("stat")))
                .hasMessageStartingWith("There is no column \"stat\".");
        assertThatThrownBy(() -> weather.add("T", lag("t", 1))).hasMessage("""
                        There cannot be a column "T" beside "t".
                        Expected a name that differs in more than upper and lower case.
                        Choose another name, or type add("t", ...) to replace it.""");
    }
}
