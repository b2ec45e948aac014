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
}
