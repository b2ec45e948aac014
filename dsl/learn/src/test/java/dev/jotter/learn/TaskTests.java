package dev.jotter.learn;

import static dev.jotter.learn.Fit.seed;
import static dev.jotter.learn.Fit.stratify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import dev.jotter.model.OneHot;
import dev.jotter.model.Scale;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TaskTests {
    private static final Frame MIXED = Frame.of(Table.create(
            IntColumn.create("year", IntStream.range(0, 60).map(i -> 2007 + i % 3)),
            BooleanColumn.create(
                    "wet", IntStream.range(0, 60).mapToObj(i -> i % 2 == 0).toArray(Boolean[]::new)),
            StringColumn.create("name", IntStream.range(0, 60).mapToObj(i -> "bird " + i)),
            DateColumn.create(
                    "day",
                    IntStream.range(0, 60)
                            .mapToObj(i -> LocalDate.of(2020, 1, 1).plusDays(i))),
            StringColumn.create("kind", IntStream.range(0, 60).mapToObj(i -> i % 3 == 0 ? "owl" : "lark"))));

    @Test
    void makesASensibleRecipeAndShowsIt() {
        assertThat(Penguins.CLEAN.classify("species")).hasToString("""
                        column             type    preparation
                        island             text    one feature per category
                        bill_length_mm     number  scaled to mean 0 and deviation 1
                        bill_depth_mm      number  scaled to mean 0 and deviation 1
                        flipper_length_mm  number  scaled to mean 0 and deviation 1
                        body_mass_g        number  scaled to mean 0 and deviation 1
                        sex                text    one feature per category
                        bill_ratio         number  scaled to mean 0 and deviation 1
                        tells species: Adelie, Chinstrap, Gentoo""");
    }

    @Test
    void followsWhatItIsToldOfAColumn() {
        var task = MIXED.classify("kind").onehot("year").skip("name", "day");
        var data = task.split(0.8, 0.1);
        assertThat(data.schema().names()).containsExactly("year", "wet");
        assertThat(data.recipe().featureNames())
                .containsExactly("year=2007", "year=2008", "year=2009", "wet=false", "wet=true");
        assertThat(MIXED.classify("kind")
                        .skip("name", "day")
                        .scale("wet")
                        .split(0.8, 0.1)
                        .recipe()
                        .featureNames())
                .containsExactly("year", "wet");
    }

    @Test
    void refusesATextOfTooManyValues() {
        assertThatThrownBy(() -> MIXED.classify("kind").split(0.8, 0.1))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        The text column "name" has too many different values to learn from.
                        Expected at most 50 categories and found 60.
                        Type skip("name") before split, or onehot("name") if each value matters.""");
    }

    @Test
    void refusesADate() {
        assertThatThrownBy(() -> MIXED.classify("kind").skip("name").toString()).hasMessage("""
                        The column "day" cannot be learned from as it is.
                        Expected numbers, texts or truth values and found a column of type date.
                        Type skip("day") before split, or add(…) a number made from it to the frame.""");
    }

    @Test
    void refusesToScaleATextAndToPrepareTheTarget() {
        assertThatThrownBy(() -> MIXED.classify("kind").scale("name")).hasMessage("""
                        The column "name" cannot be scaled.
                        Expected numbers and found a column of type text.
                        Type onehot("name") or skip("name").""");
        assertThatThrownBy(() -> MIXED.classify("kind").skip("kind")).hasMessageStartingWith("""
                        The word skip cannot take the column "kind".
                        Expected a column to learn from and found the one to tell.
                        """);
    }

    @Test
    void refusesUnknownColumnsAndNamesTheNearest() {
        assertThatThrownBy(() -> Penguins.CLEAN.classify("specis"))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("species");
        assertThatThrownBy(() -> Penguins.CLEAN.classify("species").skip("iland"))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("island");
    }

    @Test
    void refusesATargetWithMissingValues() {
        assertThatThrownBy(() -> Penguins.ALL.classify("sex")).hasMessage("""
                        The column "sex" cannot be the one to learn: some of its values are missing.
                        Expected a class in each of 344 rows and found 11 without.
                        Type dropMissing("sex") before classify("sex").""");
    }

    @Test
    void refusesATargetThatIsAnAmount() {
        var weights = Frame.of(Table.create(
                DoubleColumn.create("x", IntStream.range(0, 50).asDoubleStream().toArray()),
                DoubleColumn.create(
                        "mass", IntStream.range(0, 50).mapToDouble(i -> i / 2).toArray())));
        assertThatThrownBy(() -> weights.classify("mass")).hasMessage("""
                        The column "mass" cannot be the one to learn: it looks like an amount.
                        Expected the name or number of a class and found 25 different numbers.
                        Choose a column with a few repeated values, or add(…) one to the frame, such as a range.""");
    }

    @Test
    void refusesATargetThatIsNoClass() {
        var many = Frame.of(Table.create(
                DoubleColumn.create(
                        "x", IntStream.range(0, 200).asDoubleStream().toArray()),
                DoubleColumn.create(
                        "y", IntStream.range(0, 200).asDoubleStream().toArray())));
        assertThatThrownBy(() -> many.classify("y")).hasMessage("""
                        The column "y" cannot be the one to learn.
                        Expected from 2 to 100 classes and found 200 different values.
                        Choose a column with a few repeated values, or add(…) one to the frame, such as a range.""");
        assertThatThrownBy(
                        () -> MIXED.where(row -> row.text("kind").equals("owl")).classify("kind"))
                .hasMessageContaining("Expected from 2 to 100 classes and found 1 different values.");
    }

    @Test
    void sortsClassesThatAreNumbersByTheirSize() {
        var digits = Frame.of(Table.create(
                DoubleColumn.create("x", IntStream.range(0, 24).asDoubleStream().toArray()),
                IntColumn.create(
                        "digit", IntStream.range(0, 24).map(i -> i % 12).toArray())));
        assertThat(digits.classify("digit").split(0.8, 0.1).schema().classes())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void keepsTheProportionsOfTheClassesWhenStratified() {
        assertThat(Penguins.split(42)).hasToString("""
                        part   rows  Adelie  Chinstrap  Gentoo
                        train   233     102         48      83
                        valid    50      22         10      18
                        test     50      22         10      18
                        10 features from 7 columns, learned from the training part; seed 42""");
    }

    @Test
    void dealsEachRowOnceAndTheSameWayForTheSameSeed() {
        var numbered = Frame.of(Table.create(
                IntColumn.create("id", IntStream.range(0, 101).toArray()),
                StringColumn.create("kind", IntStream.range(0, 101).mapToObj(i -> "" + i % 2))));
        for (var options : new SplitOption[][] {{seed(5)}, {seed(5), stratify()}}) {
            var data = numbered.classify("kind").split(0.6, 0.2, options);
            var again = numbered.classify("kind").split(0.6, 0.2, options);
            assertThat(data.train().numbers("id")).isEqualTo(again.train().numbers("id"));
            assertThat(IntStream.concat(IntStream.concat(ids(data.train()), ids(data.valid())), ids(data.test())))
                    .containsExactlyInAnyOrder(IntStream.range(0, 101).boxed().toArray(Integer[]::new));
        }
        assertThat(numbered.classify("kind").split(0.6, 0.2, seed(5)).train().numbers("id"))
                .isNotEqualTo(numbered.classify("kind")
                        .split(0.6, 0.2, seed(6))
                        .train()
                        .numbers("id"));
    }

    private static IntStream ids(Frame frame) {
        return Arrays.stream(frame.numbers("id")).mapToInt(id -> (int) id);
    }

    @Test
    void learnsTheRecipeFromTheTrainingPartAlone() {
        var data = Penguins.split(42);
        var ratio = (Scale) data.recipe().steps().getLast();
        assertThat(ratio).isEqualTo(Scale.fit("bill_ratio", data.train().numbers("bill_ratio")));
        assertThat(ratio).isNotEqualTo(Scale.fit("bill_ratio", Penguins.CLEAN.numbers("bill_ratio")));
        assertThat(data.recipe().steps().getFirst())
                .isEqualTo(OneHot.fit("island", data.train().texts("island")));
    }

    @Test
    void refusesSharesThatDoNotFit() {
        assertThatThrownBy(() -> Penguins.CLEAN.classify("species").split(0.8, 0.4))
                .hasMessage("""
                        The rows cannot be split by 0.8 and 0.4.
                        Expected a share above 0 to train, one of at least 0 to validate, and a sum of at most 1.
                        Type for example split(0.7, 0.15, stratify(), seed(42)).""");
        assertThatThrownBy(() -> Penguins.CLEAN.head(0).classify("species").split(0.8, 0.1))
                .hasMessageContaining("Expected from 2 to 100 classes and found 0 different values.");
    }
}
