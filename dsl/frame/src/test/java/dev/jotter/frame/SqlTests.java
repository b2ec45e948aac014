package dev.jotter.frame;

import static dev.jotter.frame.Agg.count;
import static dev.jotter.frame.Agg.max;
import static dev.jotter.frame.Agg.mean;
import static dev.jotter.frame.Agg.median;
import static dev.jotter.frame.Agg.std;
import static dev.jotter.frame.Agg.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlTests {
    private final TestFrame penguins = TestFrame.penguins();

    @Test
    void answersTheQueryOfTheFirstNotebook() {
        var answer = penguins.dropMissing("sex").sql("""
                        select species, count(*) as n, avg(body_mass_g) as mass
                        from this group by species order by n desc
                        """);

        assertThat(answer.columns()).containsExactly("species", "n", "mass");
        assertThat(answer.texts("species")).containsExactly("Adelie", "Gentoo", "Chinstrap");
        assertThat(answer.numbers("n")).containsExactly(146, 119, 68);
        assertThat(answer.row(0).num("mass")).isCloseTo(3706.164, within(0.001));
    }

    @Test
    void givesBackEveryTypeAsItWas() {
        var frame = TestFrame.csv("""
                day,clock,moment,instant,truth,whole,decimal,text
                2026-01-31,10:11:12.5,2026-01-31 10:11:12,2026-01-31T10:11:12+02:00,true,7,1e3,Äh
                ,,,,,,,
                1969-12-31,00:00,1969-12-31T23:59:59.25,1969-12-31T23:59:59Z,False,-7,-.5,"b c"
                """);

        var same = frame.sql("from this");

        assertThat(same).containsExactlyElementsOf(frame);
        for (var column : frame.columns()) assertThat(same.kind(column)).isEqualTo(frame.kind(column));
    }

    @Test
    void readsManyRowsInOrder() {
        var text = new StringBuilder("n\n");
        IntStream.range(0, 10_000).forEach(n -> text.append(n).append('\n'));
        var frame = TestFrame.csv(text.toString());

        assertThat(frame.sql("select n from this where n % 2 = 0 order by n desc")
                        .numbers("n"))
                .hasSize(5000)
                .startsWith(9998, 9996)
                .endsWith(2, 0);
        assertThat(frame.sql("select count(*) as c from this").numbers("c")).containsExactly(10_000);
        assertThat(frame.sql("select sum(n) as s from this").row(0).get("s")).isEqualTo(49_995_000L);
    }

    @Test
    void takesOtherTypesAsTextOrAsNumbers() {
        var answer = penguins.sql(
                "select [1, 2] as list, 1.5::decimal(4, 2) as d, sum(body_mass_g) * 1000000000000000000000::hugeint as huge"
                        + ", interval 1 day as i from this");

        assertThat(answer.texts("list")).containsExactly("[1, 2]");
        assertThat(answer.numbers("d")).containsExactly(1.5);
        assertThat(answer.numbers("huge")).containsExactly(1.437e27);
        assertThat(answer.texts("i")).containsExactly("1 day");
    }

    @Test
    void refusesUnknownColumnsAndNamesTheNearest() {
        assertThatThrownBy(() -> penguins.select("species", "sex").sql("select specis from this"))
                .hasMessage("""
                        The query names a column "specis", which is not there.
                        Expected columns of this: species, sex.
                        Did you mean "species"?""");
    }

    @Test
    void refusesUnknownTables() {
        assertThatThrownBy(() -> penguins.sql("select * from penguins")).hasMessage("""
                        The query names a table "penguins", which is not there.
                        Expected the name this, which stands for the frame.
                        Write from this, or give the query another frame: sql(..., with("penguins", penguins)).""");
    }

    @Test
    void saysWhereTheSyntaxIsWrong() {
        assertThatThrownBy(() -> penguins.sql("select species\nfrm this")).hasMessage("""
                        The query did not run.
                        DuckDB found: Parser Error: syntax error at or near "this".
                        Look at line 2: frm this""");
    }

    @Test
    void changesNothing() {
        assertThatThrownBy(() -> penguins.sql("drop view this")).hasMessageStartingWith("The query did not run.\n");
        assertThat(penguins.rowCount()).isEqualTo(344);
    }

    @Test
    void computesPerGroup() {
        var groups = penguins.groupBy("species")
                .agg(count(), mean("body_mass_g"), sum("body_mass_g").as("all"), max("sex"), std("bill_depth_mm"));

        assertThat(groups.columns())
                .containsExactly("species", "count", "body_mass_g_mean", "all", "sex_max", "bill_depth_mm_std");
        assertThat(groups.texts("species")).containsExactly("Adelie", "Chinstrap", "Gentoo");
        assertThat(groups.numbers("count")).containsExactly(152, 68, 124);
        assertThat(groups.row(0).num("body_mass_g_mean")).isCloseTo(3700.66, within(0.01));
        assertThat(groups.row(0).get("all")).isEqualTo(558_800L);
        assertThat(groups.row(2).text("sex_max")).isEqualTo("MALE");
        assertThat(groups.row(0).num("bill_depth_mm_std")).isCloseTo(1.2166, within(0.0001));
    }

    @Test
    void keepsAMissingKeyAsAGroupAndComputesOverAllWithoutKeys() {
        assertThat(penguins.groupBy("sex").agg(count()).texts("sex")).containsExactly("FEMALE", "MALE", null);
        assertThat(penguins.groupBy().agg(median("body_mass_g")).numbers("body_mass_g_median"))
                .containsExactly(4050);
    }

    @Test
    void refusesTheMeanOfTexts() {
        assertThatThrownBy(() -> penguins.groupBy("species").agg(mean("sex"))).hasMessage("""
                        Column "sex" is not a number.
                        Expected numbers or truth values, found text.
                        Choose a column of numbers, or make one with add("name", row -> ...).""");
    }

    @Test
    void asksSeveralFrames() {
        var food = TestFrame.csv("species,Food kind\nGentoo,krill\nAdelie,fish\n");

        var answer = penguins.sql("""
                select species, "Food kind", count(*) as n from this join food using (species) group by all order by n
                """, new Named("food", food));

        assertThat(answer.columns()).containsExactly("species", "Food kind", "n");
        assertThat(answer.texts("Food kind")).containsExactly("krill", "fish");
        assertThat(answer.numbers("n")).containsExactly(124, 152);
    }

    @Test
    void asksFramesOfAnyName() {
        var one = TestFrame.csv("x\n1\n");

        assertThat(one.sql("select * from \"a \"\"b\"\"\"", new Named("a \"b\"", one))
                        .rowCount())
                .isOne();
        assertThat(one.sql("from \"select\" union all from \"it's\"", new Named("select", one), new Named("it's", one))
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void namesTheTablesThereAre() {
        var food = TestFrame.csv("species,kind\nGentoo,krill\n");

        assertThatThrownBy(() -> penguins.sql("from this join fod using (species)", new Named("food", food)))
                .hasMessage("""
                        The query names a table "fod", which is not there.
                        Expected one of: this, food.
                        Did you mean "food"?""");
        assertThatThrownBy(() -> penguins.select("sex").sql("select knd from food", new Named("food", food)))
                .hasMessage("""
                        The query names a column "knd", which is not there.
                        Expected columns of this: sex; columns of food: species, kind.
                        Did you mean "kind"?""");
        assertThatThrownBy(() -> penguins.sql("from this", new Named("THIS", food)))
                .hasMessage("""
                        The query cannot have two tables called "THIS".
                        Expected a name of its own for each frame, found "THIS" again, which stands for the frame itself.
                        Type with("other", other), and other in the query.""");
        assertThatThrownBy(() -> penguins.sql("from this", new Named("a", food), new Named("A", food)))
                .hasMessageContaining("found \"A\" again.\n");
    }
}
