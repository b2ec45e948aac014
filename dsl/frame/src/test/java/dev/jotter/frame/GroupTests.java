package dev.jotter.frame;

import static dev.jotter.frame.Agg.count;
import static dev.jotter.frame.Agg.countDistinct;
import static dev.jotter.frame.Agg.first;
import static dev.jotter.frame.Agg.last;
import static dev.jotter.frame.Agg.max;
import static dev.jotter.frame.Agg.mean;
import static dev.jotter.frame.Agg.median;
import static dev.jotter.frame.Agg.min;
import static dev.jotter.frame.Agg.quantile;
import static dev.jotter.frame.Agg.std;
import static dev.jotter.frame.Agg.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GroupTests {
    private final TestFrame sales = TestFrame.csv("""
            shop,kind,n,x
            b,,1,0.5
            a,u,2,
            b,u,3,1.5
            a,v,,2.5
            b,u,5,9
            """);

    @Test
    void computesEveryAggregateWithoutMissingValues() {
        var groups = sales.groupBy("shop")
                .agg(
                        count(),
                        countDistinct("kind"),
                        sum("n"),
                        mean("n"),
                        median("x"),
                        std("n"),
                        min("n"),
                        max("x"),
                        quantile("x", 0.25),
                        first("n"),
                        last("n"),
                        first("kind"));

        assertThat(groups.columns())
                .containsExactly(
                        "shop",
                        "count",
                        "kind_distinct",
                        "n_sum",
                        "n_mean",
                        "x_median",
                        "n_std",
                        "n_min",
                        "x_max",
                        "x_q25",
                        "n_first",
                        "n_last",
                        "kind_first");
        assertThat(groups.row(0).values()).containsExactly("a", 2L, 2L, 2L, 2.0, 2.5, null, 2L, 2.5, 2.5, 2L, 2L, "u");
        assertThat(groups.row(1).values()).containsExactly("b", 3L, 1L, 9L, 3.0, 1.5, 2.0, 1L, 9.0, 1.0, 1L, 5L, "u");
    }

    @Test
    void addsWholeNumbersExactly() {
        var frame = frame(LongColumn.create("n", 9007199254740993L, 1, 9007199254740993L, 5));

        assertThat(frame.groupBy().agg(sum("n")).row(0).get("n_sum")).isEqualTo(18014398509481992L);
        assertThat(frame.groupBy().agg(max("n")).row(0).get("n_max")).isEqualTo(9007199254740993L);
        assertThat(frame.groupBy().agg(first("n")).row(0).get("n_first")).isEqualTo(9007199254740993L);
    }

    @Test
    void givesASumBeyond64BitsAsADecimal() {
        var frame = frame(LongColumn.create("n", Long.MAX_VALUE, Long.MAX_VALUE));

        assertThat(frame.groupBy().agg(sum("n")).row(0).get("n_sum")).isEqualTo(2.0 * Long.MAX_VALUE);
    }

    @Test
    void keepsKeysOf64Bits() {
        var frame = frame(LongColumn.create("id", 9007199254740993L, 9007199254740992L, 9007199254740993L));

        var groups = frame.groupBy("id").agg(count());

        assertThat(groups.texts("id")).containsExactly("9007199254740992", "9007199254740993");
        assertThat(groups.numbers("count")).containsExactly(1, 2);
    }

    @Test
    void takesAnyColumnName() {
        for (var name :
                List.of("select", "a \"b\"", "it's", "ümlaut ß", "{c}", "c0", "r", "row", "t", "a1", "; drop")) {
            var frame = frame(StringColumn.create(name, "x", "x"), LongColumn.create("other " + name, 1, 2));

            var groups = frame.groupBy(name).agg(sum("other " + name), first("other " + name));

            assertThat(groups.columns()).as(name).startsWith(name).hasSize(3);
            assertThat(groups.row(0).values()).as(name).containsExactly("x", 3L, 1L);
        }
    }

    @Test
    void computesOverNoRows() {
        assertThat(sales.head(0).groupBy("shop").agg(count(), mean("n")).rowCount())
                .isZero();
        assertThat(sales.head(0)
                        .groupBy()
                        .agg(count(), sum("n"), first("kind"))
                        .row(0)
                        .values())
                .containsExactly(0L, null, null);
    }

    @Test
    void countsTruthValuesAsNumbers() {
        var frame = TestFrame.csv("t\ntrue\nfalse\n\"\"\ntrue\n").add("t", row -> row.get("t"));

        assertThat(frame.groupBy().agg(mean("t"), sum("t")).row(0).values()).containsExactly(2 / 3.0, 2L);
    }

    @Test
    void givesTheDifferentKeysWhenNothingIsComputed() {
        assertThat(sales.groupBy("shop", "kind").agg().rowCount()).isEqualTo(4);
        assertThatThrownBy(() -> sales.groupBy().agg()).hasMessage("""
                        There is nothing to compute.
                        Expected columns to group by or something to compute, found neither.
                        Type groupBy("column").agg(count()).""");
    }

    @Test
    void refusesTwoResultsOfOneName() {
        assertThatThrownBy(() ->
                        sales.groupBy("shop").agg(sum("n").as("y"), mean("n").as("Y")))
                .hasMessage("""
                        Two columns would be called "Y".
                        Expected different names (upper and lower case are the same), found "y" and "Y".
                        Give one of them another name: .as("Y_2").""");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThatThrownBy(() -> sales.groupBy("shop").agg(sum("m"))).hasMessage("""
                        There is no column "m".
                        Expected one of: shop, kind, n, x.
                        Did you mean "n"?""");
        assertThatThrownBy(() -> sales.groupBy("shop").agg(quantile("kind", 0.5)))
                .hasMessageStartingWith("Column \"kind\" is not a number.");
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> quantile("n", 90)).hasMessage("""
                        There is no quantile 90.0 of column "n".
                        Expected a share from 0 to 1, found 90.0.
                        Type quantile("n", 0.9) for the value below which 90 % lie.""");
        assertThat(quantile("n", 0.125).name()).isEqualTo("n_q12.5");
    }

    @Test
    void computesWithInfiniteNumbers() {
        var frame = frame(DoubleColumn.create("x", 1, Double.POSITIVE_INFINITY, 2));

        assertThat(frame.groupBy().agg(max("x"), sum("x"), mean("x")).row(0).values())
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(frame.groupBy().agg(std("x")).missing("x_std")).isOne();
    }

    private static TestFrame frame(tech.tablesaw.columns.Column<?>... columns) {
        return new TestFrame(Table.create(columns), List.of());
    }
}
