package dev.jotter.frame;

import static dev.jotter.frame.Agg.count;
import static dev.jotter.frame.Agg.mean;
import static dev.jotter.frame.Agg.sum;
import static dev.jotter.frame.MeltOption.keep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

class PivotTests {
    private final TestFrame rain = TestFrame.csv("""
            city,month,mm
            Rome,2,5
            Bonn,10,7
            Rome,10,1
            Rome,2,7
            ,1,3
            Bonn,,4
            """);

    @Test
    void makesAColumnOfEachValueInItsOrder() {
        var wide = rain.groupBy("city").pivot("month", sum("mm"));

        assertThat(wide.columns()).containsExactly("city", "1", "2", "10", "missing");
        assertThat(wide.texts("city")).containsExactly("Bonn", "Rome", null);
        assertThat(wide.texts("1")).containsExactly(null, null, "3");
        assertThat(wide.texts("2")).containsExactly(null, "12", null);
        assertThat(wide.texts("10")).containsExactly("7", "1", null);
        assertThat(wide.texts("missing")).containsExactly("4", null, null);
    }

    @Test
    void countsNothingAsZero() {
        var wide = rain.groupBy("city").pivot("month", count());

        assertThat(wide.numbers("2")).containsExactly(0, 2, 0);
        assertThat(wide.row(0).get("2")).isEqualTo(0L);
    }

    @Test
    void pivotsWithSeveralGroupsOrNone() {
        assertThat(rain.groupBy().pivot("month", mean("mm")).row(0).values()).containsExactly(3.0, 6.0, 4.0, 4.0);
        assertThat(rain.add("half", row -> row.num("mm") > 4)
                        .groupBy("city", "half")
                        .pivot("month", mean("mm"))
                        .rowCount())
                .isEqualTo(5);
        assertThat(rain.head(0).groupBy("city").pivot("month", mean("mm")).columns())
                .containsExactly("city");
    }

    @Test
    void refusesValuesThatWouldBeOneName() {
        assertThatThrownBy(() -> TestFrame.csv("k,v\na,1\nA,2\n").groupBy().pivot("k", sum("v")))
                .hasMessage("""
                        Two columns would be called "a".
                        Expected different names (upper and lower case are the same), found "A" and "a".
                        Make the values of "k" differ first with add("k", row -> ...).""");
    }

    @Test
    void refusesColumnsWithoutEnd() {
        var ids = new long[10_001];
        for (var at = 0; at < ids.length; at++) ids[at] = at;
        var frame = new TestFrame(Table.create(LongColumn.create("id", ids)), List.of());

        assertThatThrownBy(() -> frame.groupBy().pivot("id", count())).hasMessage("""
                        Column "id" would make 10001 columns.
                        Expected at most 10000 different values, found 10001.
                        Choose a column with fewer values, or group by it: groupBy("id").""");
    }

    @Test
    void meltsColumnsIntoRows() {
        var wide = TestFrame.csv("city,jan,feb\nRome,1,\nBonn,3,4\n");

        var melted = wide.melt("month", "mm", keep("city"));

        assertThat(melted.columns()).containsExactly("city", "month", "mm");
        assertThat(melted.texts("city")).containsExactly("Rome", "Rome", "Bonn", "Bonn");
        assertThat(melted.texts("month")).containsExactly("jan", "feb", "jan", "feb");
        assertThat(melted.texts("mm")).containsExactly("1", null, "3", "4");
    }

    @Test
    void meltsWholeAndDecimalNumbersTogether() {
        var melted = TestFrame.csv("a,b\n1,0.5\n2,\n").melt("key", "value");

        assertThat(melted.columns()).containsExactly("key", "value");
        assertThat(melted.numbers("value")).containsExactly(1, 0.5, 2, Double.NaN);
        assertThat(TestFrame.csv("a,b\n9007199254740993,1\n")
                        .melt("key", "value")
                        .row(0)
                        .get("value"))
                .isEqualTo(9007199254740993L);
        assertThatThrownBy(() -> TestFrame.csv("a,b\n9007199254740993,0.5\n").melt("key", "value"))
                .hasMessage("""
                        Column "value" cannot hold both decimal numbers and 9007199254740993, the value in row 0.
                        Expected whole numbers up to 9007199254740992 beside decimal ones, since larger ones lose digits.
                        Give whole numbers for every row, or texts: String.valueOf(...).""");
    }

    @Test
    void meltsNoRows() {
        assertThat(rain.head(0).melt("key", "value", keep("city")).rowCount()).isZero();
        assertThat(rain.head(0).melt("key", "value", keep("city")).columns()).containsExactly("city", "key", "value");
    }

    @Test
    void refusesColumnsOfDifferentTypes() {
        assertThatThrownBy(() -> rain.melt("key", "value")).hasMessage("""
                        The columns "city" and "month" cannot be put under each other.
                        Expected values of one type, found text and whole number.
                        Keep what differs beside the rest: melt("key", "value", keep("city")).""");
        assertThatThrownBy(() -> rain.melt("key", "value", keep("city", "month", "mm")))
                .hasMessage("""
                        There is no column to melt.
                        Expected a column that is not kept, found only city, month, mm.
                        Name fewer columns in keep(...).""");
        assertThatThrownBy(() -> rain.melt("city", "value", keep("city")))
                .hasMessageStartingWith("Two columns would be called \"city\".");
        assertThatThrownBy(() -> rain.melt("key", "value", keep("cty"))).hasMessageEndingWith("Did you mean \"city\"?");
    }

    @Test
    void comesBackFromThereAndBack() {
        var wide = TestFrame.csv("id,a,b,c\n1,1,,3\n2,4,5,6\n3,,8,9\n");

        var back = wide.melt("key", "value", keep("id"))
                .dropMissing("value")
                .groupBy("id")
                .pivot("key", sum("value"));

        assertThat(back).containsExactlyElementsOf(wide);
    }
}
