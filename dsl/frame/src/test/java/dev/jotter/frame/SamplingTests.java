package dev.jotter.frame;

import static dev.jotter.frame.SampleOption.stratify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplingTests {
    private final TestFrame penguins = TestFrame.penguins().add("n", row -> row.index());

    record Seed(long value) implements SampleOption.Seeded {}

    @Test
    void takesTheSameRowsForTheSameSeed() {
        assertThat(penguins.sample(20, new Seed(7)).numbers("n"))
                .isEqualTo(penguins.sample(20, new Seed(7)).numbers("n"));
        assertThat(penguins.sample(20, new Seed(7)).numbers("n"))
                .isNotEqualTo(penguins.sample(20, new Seed(8)).numbers("n"));
        assertThat(penguins.sample(20).numbers("n"))
                .isEqualTo(penguins.sample(20, new Seed(42)).numbers("n"));
    }

    @Test
    void takesEachRowOnceAndInOrder() {
        var rows = penguins.sample(100, new Seed(1)).numbers("n");

        assertThat(rows).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void takesAShare() {
        assertThat(penguins.sample(0.1).rowCount()).isEqualTo(34);
        assertThat(penguins.sample(1.0).rowCount()).isEqualTo(344);
        assertThat(penguins.sample(0.0).rowCount()).isZero();
        assertThat(penguins.sample(1).rowCount()).isOne();
        assertThat(penguins.sample(1000).rowCount()).isEqualTo(344);
        assertThat(penguins.head(0).sample(0.5, stratify("sex")).rowCount()).isZero();
    }

    @Test
    void takesFromEachValueInProportion() {
        var sample = penguins.sample(0.25, stratify("species"), new Seed(3));

        assertThat(sample.groupBy("species").agg(Agg.count()).numbers("count")).containsExactly(38, 17, 31);
        assertThat(penguins.sample(10, stratify("sex"))
                        .groupBy("sex")
                        .agg(Agg.count())
                        .numbers("count"))
                .containsExactly(5, 5);
    }

    @Test
    void favoursNoRow() {
        var times = new int[10];
        var ten = penguins.head(10);
        LongStream.range(0, 3000)
                .forEach(seed -> Arrays.stream(ten.sample(3, new Seed(seed)).numbers("n"))
                        .forEach(n -> times[(int) n]++));

        assertThat(Arrays.stream(times).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(780, 1020));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> penguins.sample(10.5)).hasMessage("""
                        A sample cannot hold the share 10.5 of the rows.
                        Expected a share from 0 to 1, found 10.5.
                        Type sample(0.1) for a tenth of the rows, or sample(100) for 100 rows.""");
        assertThatThrownBy(() -> penguins.sample(-1)).hasMessage("""
                        A sample cannot hold -1 rows.
                        Expected 0 rows or more, found -1.
                        Type sample(100) for 100 rows, or sample(0.1) for a tenth of them.""");
        assertThatThrownBy(() -> penguins.sample(3, stratify("spezies")))
                .hasMessageEndingWith("Did you mean \"species\"?");
    }
}
