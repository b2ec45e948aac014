package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
