package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTests {
    private final TestFrame frame = TestFrame.csv("name,mass,ok\nAda,1.5,true\n,,\n");

    @Test
    void readsNumbersTextsAndTruthValues() {
        var row = frame.row(0);

        assertThat(row.num("mass")).isEqualTo(1.5);
        assertThat(row.num("ok")).isEqualTo(1);
        assertThat(row.text("name")).isEqualTo("Ada");
        assertThat(row.text("mass")).isEqualTo("1.5");
    }

    @Test
    void isAMapInColumnOrderWithNullForMissing() {
        assertThat(frame.row(0)).isEqualTo(Map.of("name", "Ada", "mass", 1.5, "ok", true));
        assertThat(frame.row(0).keySet()).containsExactly("name", "mass", "ok");
        var nothing = new HashMap<String, Object>();
        nothing.put("name", null);
        nothing.put("mass", null);
        nothing.put("ok", null);
        assertThat(frame.row(1)).isEqualTo(nothing).hasSameHashCodeAs(nothing);
        assertThat(frame.row(0).containsKey("mas")).isFalse();
        assertThat(frame.row(0).getOrDefault("mas", 7)).isEqualTo(7);
    }

    @Test
    void tellsMissingValues() {
        assertThat(frame.row(1).isMissing("mass")).isTrue();
        assertThat(frame.row(1).num("mass")).isNaN();
        assertThat(frame.row(1).num("ok")).isNaN();
        assertThat(frame.row(1).get("name")).isNull();
    }

    @Test
    void refusesTheTextOfAMissingValue() {
        assertThatThrownBy(() -> frame.row(1).text("name")).hasMessage("""
                        Column "name" has no text in row 1.
                        Expected a value, found a missing one.
                        Drop such rows with dropMissing("name"), or ask row.isMissing("name") first.""");
    }

    @Test
    void refusesUnknownColumnsAndNamesTheNearest() {
        var message = """
                There is no column "mas".
                Expected one of: name, mass, ok.
                Did you mean "mass"?""";
        assertThatThrownBy(() -> frame.row(0).num("mas")).hasMessage(message);
        assertThatThrownBy(() -> frame.row(0).text("mas")).hasMessage(message);
        assertThatThrownBy(() -> frame.row(0).get("mas")).hasMessage(message);
        assertThatThrownBy(() -> frame.row(0).isMissing("mas")).hasMessage(message);
    }

    @Test
    void refusesTheNumberOfAText() {
        assertThatThrownBy(() -> frame.row(0).num("name")).hasMessage("""
                        Column "name" has no number in row 0.
                        Expected a number or a truth value, found "Ada".
                        Read it with row.text("name"), or choose another column.""");
    }

    @Test
    void refusesARowThatIsNotThere() {
        assertThatThrownBy(() -> frame.row(2)).hasMessage("""
                        There is no row 2.
                        Expected a number from 0 to 1, since the table has 2 rows.
                        Ask rowCount() for the number of rows.""");
    }

    @Test
    void readsEveryKind() {
        var row = TestFrame.csv(
                        "n,d,t,at,zoned,ok\n9007199254740993,2026-01-31,10:11:12,2026-01-31 10:11,2026-01-31T23:30:00-02:00,true\n")
                .row(0);

        assertThat(row.whole("n")).isEqualTo(9007199254740993L);
        assertThat(row.whole("ok")).isOne();
        assertThat(row.bool("ok")).isTrue();
        assertThat(row.date("d")).isEqualTo("2026-01-31");
        assertThat(row.date("at")).isEqualTo("2026-01-31");
        assertThat(row.date("zoned")).isEqualTo("2026-02-01");
        assertThat(row.time("t")).isEqualTo("10:11:12");
        assertThat(row.time("at")).isEqualTo("10:11:00");
        assertThat(row.dateTime("d")).isEqualTo("2026-01-31T00:00:00");
        assertThat(row.dateTime("at")).isEqualTo("2026-01-31T10:11:00");
        assertThat(row.dateTime("zoned")).isEqualTo("2026-02-01T01:30:00");
    }

    @Test
    void readsWholeNumbersOnlyWhereThereAreSuch() {
        var whole = TestFrame.csv("x\n2.0\n2.5\n1e300\n");

        assertThat(whole.row(0).whole("x")).isEqualTo(2);
        assertThatThrownBy(() -> whole.row(1).whole("x")).hasMessage("""
                        Column "x" has no whole number in row 1.
                        Expected a whole number, found 2.5.
                        Read it with row.num("x"), or choose another column.""");
        assertThatThrownBy(() -> whole.row(2).whole("x")).hasMessageContaining("found 1.0E300.");
    }

    @Test
    void refusesOtherKinds() {
        assertThatThrownBy(() -> frame.row(0).date("name"))
                .hasMessageStartingWith("Column \"name\" has no date in row 0.\nExpected a date, found \"Ada\".");
        assertThatThrownBy(() -> frame.row(0).dateTime("mass"))
                .hasMessageStartingWith("Column \"mass\" has no date time in row 0.");
        assertThatThrownBy(() -> frame.row(0).time("ok")).hasMessageStartingWith("Column \"ok\" has no time in row 0.");
        assertThatThrownBy(() -> frame.row(1).date("name"))
                .hasMessageStartingWith("Column \"name\" has no date in row 1.");
    }
}
