package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.frame.internal.draw.Points;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlottingTests {
    private final TestFrame penguins = TestFrame.penguins();

    @Test
    void saysWhatIsDrawnAndWhatIsLeftOut() {
        assertThat(penguins.plot(
                        Plot.scatter("flipper_length_mm", "body_mass_g").by("species")))
                .hasToString("[chart] scatter of body_mass_g over flipper_length_mm by species, 342 points"
                        + "; 2 rows with missing values left out");
        assertThat(penguins.plot(Plot.histogram("body_mass_g").title("Mass")))
                .hasToString("[chart] Mass: histogram of body_mass_g, 342 rows in 19 bins"
                        + "; 2 rows with missing values left out");
        assertThat(penguins.plot(Plot.bar("island", "body_mass_g")))
                .hasToString("[chart] bars of mean of body_mass_g per island, 3 values"
                        + "; 2 rows with missing values left out");
    }

    @Test
    void thinsOutMorePointsThanCanBeSeen() {
        var text = new StringBuilder("x\n");
        IntStream.range(0, 30_000).forEach(x -> text.append(x).append('\n'));

        assertThat(TestFrame.csv(text.toString()).plot(Plot.scatter("x", "x")))
                .hasToString("[chart] scatter of x over x, 30,000 points, 20,000 of them drawn");
    }

    @Test
    void drawsATableWithoutRows() {
        var empty = penguins.head(0);

        for (var plot : List.of(
                Plot.scatter("body_mass_g", "body_mass_g"),
                Plot.line("body_mass_g", "body_mass_g"),
                Plot.bar("island", "body_mass_g"),
                Plot.histogram("body_mass_g"))) {
            assertThat(empty.plot(plot).png()).hasSizeGreaterThan(1000);
        }
    }

    @Test
    void refusesAnAxisOfTexts() {
        assertThatThrownBy(() -> penguins.plot(Plot.scatter("species", "body_mass_g")))
                .hasMessage("""
                        Column "species" cannot be an axis.
                        Expected numbers or dates, found text.
                        Use it for colours with by("species"), or as the first column of bar(...).""");
    }

    @Test
    void refusesMoreColoursThanCanBeToldApart() {
        assertThatThrownBy(() -> penguins.plot(
                        Plot.scatter("flipper_length_mm", "body_mass_g").by("bill_length_mm")))
                .hasMessage("""
                        Column "bill_length_mm" has too many values for colours.
                        Expected at most 20, found 164.
                        Choose another column, or keep fewer values with where(row -> ...).""");
    }

    @Test
    void refusesAHeatMapWhoseNamesDoNotFit() {
        assertThatThrownBy(() -> Charts.heat("x", "y", List.of("a", "b"), List.of("a"), new double[][] {{1}}))
                .hasMessage("""
                        The heat map cannot be drawn.
                        Expected 1 rows of 2 cells, as there are names, found 1 rows of 1 cells.
                        Give one name for every row and column of the matrix.""");
    }

    @Test
    void leavesOutPointsThatAreNotFinite(@TempDir Path folder) {
        var chart = Charts.lines("epoch", "loss", List.of(Line.of("a", 1, Double.NaN, 0.5), Line.of("b", Double.NaN)));

        assertThat(chart).hasToString("[chart] lines of loss over epoch: a, b");
        assertThat(chart.save(folder.resolve("a.png").toString())).isNotEmptyFile();
    }

    @Test
    void refusesToSaveWhatIsNoPicture(@TempDir Path folder) {
        var chart = Charts.bars("share", List.of(Bar.of("a", 1)));

        assertThatThrownBy(() -> chart.save("a.gif")).hasMessage("""
                        The chart cannot be saved as a.gif.
                        Expected a name that ends in .png or .svg.
                        Type save("a.png").""");
        assertThatThrownBy(() -> chart.save(folder.resolve("none/a.png").toString()))
                .hasMessageEndingWith("Make the folder first, or choose another.");
    }

    @Test
    void saysInALineWhatTheOtherShapesDraw() {
        assertThat(penguins.plot(Plot.bar("species").by("island")))
                .hasToString("[chart] bars of rows per species by island, 3 values");
        assertThat(penguins.plot(Plot.box("body_mass_g").by("species")))
                .hasToString("[chart] box plot of body_mass_g by species, 342 values, 2 beyond the whiskers"
                        + "; 2 rows with missing values left out");
        assertThat(penguins.plot(Plot.density("body_mass_g")))
                .hasToString("[chart] density of body_mass_g, 342 rows; 2 rows with missing values left out");
        assertThat(penguins.plot(Plot.heat("species", "sex", "body_mass_g")))
                .hasToString("[chart] heat map of mean of body_mass_g by species and sex, 3 × 2"
                        + "; 11 rows with missing values left out");
        assertThat(penguins.plot(Plot.heat()))
                .hasToString("[chart] correlation of bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g"
                        + " (Pearson)");
        assertThat(penguins.plot(Plot.pairs("bill_length_mm", "body_mass_g")))
                .hasToString("[chart] pairs of bill_length_mm, body_mass_g, 342 rows"
                        + "; 2 rows with missing values left out");
        assertThat(penguins.plot(Plot.line("body_mass_g", "bill_length_mm", "bill_depth_mm")
                        .logX()))
                .hasToString("[chart] line of bill_length_mm, bill_depth_mm over body_mass_g, 684 points"
                        + "; 4 rows with missing values left out");
    }

    @Test
    void countsWhatALogarithmHasNoPlaceFor() {
        assertThat(TestFrame.csv("x,y\n1,2\n0,3\n-4,1\n5,0\n")
                        .plot(Plot.scatter("x", "y").logX().logY()))
                .hasToString("[chart] scatter of y over x, 1 point; 3 values at or below 0 left out");
    }

    @Test
    void refusesAnAxisOfMissingValues() {
        assertThatThrownBy(() -> TestFrame.csv("x,y\n1,\n2,\n").plot(Plot.scatter("x", "y")))
                .hasMessage("""
                        Column "y" cannot be an axis.
                        Expected numbers or dates, found only missing values.
                        Use it for colours with by("y"), or as the first column of bar(...).""");
    }

    @Test
    void refusesAPlotThatLacksAColumn() {
        assertThatThrownBy(() -> penguins.plot(Plot.line("body_mass_g"))).hasMessage("""
                        The line plot cannot be drawn.
                        Expected two columns or more, found 1.
                        Type line("x", "y").""");
        assertThatThrownBy(() -> penguins.plot(Plot.histogram())).hasMessage("""
                        The histogram plot cannot be drawn.
                        Expected a column, found 0.
                        Type histogram("column").""");
        assertThatThrownBy(() -> penguins.plot(Plot.heat("species"))).hasMessage("""
                        The heat plot cannot be drawn.
                        Expected two columns, or three, found 1.
                        Type heat("x", "y").""");
        assertThatThrownBy(() -> penguins.select("species").plot(Plot.pairs())).hasMessage("""
                        The pairs plot cannot be drawn.
                        Expected from 2 to 8 columns of numbers, found 0.
                        Name columns of numbers: pairs("a", "b").""");
    }

    @Test
    void refusesWhatAShapeCannotFollow() {
        assertThatThrownBy(() -> penguins.plot(Plot.correlation().by("species")))
                .hasMessage("""
                        The correlation plot cannot be parted by "species".
                        Expected no by(...), since its colours say something else already.
                        Leave out by("species"), or draw the rows of one value with where(row -> ...).""");
        assertThatThrownBy(() -> penguins.plot(Plot.bar("species").logX())).hasMessage("""
                        The bar plot has no axis that could be logarithmic.
                        Expected no logX() and no logY(), found logX().
                        Leave it out, or add a column of logarithms with add("name", row -> Math.log10(row.num(...))).""");
    }

    @Test
    void keepsTheHighestAndTheLowestOfALineOfAMillionPoints() {
        var points = new Points(
                "a",
                IntStream.range(0, 1_000_000).asDoubleStream().toArray(),
                IntStream.range(0, 1_000_000)
                        .mapToDouble(at -> at == 654_321 ? 7 : Math.sin(at))
                        .toArray());

        var line = points.line(1_000);

        assertThat(line.size()).isLessThanOrEqualTo(4_000);
        assertThat(line.up().max()).hasValue(7);
        assertThat(line.across().toArray()).isSorted().startsWith(0).endsWith(999_999);
    }

    @Test
    void saysWhenNoFontHasALetter() {
        var named = TestFrame.csv("a,b\n\uDB80\uDC00,1\n").plot(Plot.bar("a", "b"));
        var plain = TestFrame.csv("a,b\nZürich,1\n").plot(Plot.bar("a", "b"));

        assertThat(named.toMimeBundle().text())
                .isEqualTo("[chart] bars of b per a, 1 value; no font on this machine has these letters: Unknown");
        assertThat(plain.toMimeBundle().text()).isEqualTo("[chart] bars of b per a, 1 value");
    }

    @Test
    void givesSvgOnDemandWithoutALinkToTheOutside() {
        assertThat(penguins.plot(Plot.box("body_mass_g")).svg())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\"")
                .doesNotContain("href", "<text");
    }
}
