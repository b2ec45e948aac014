package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTests {
    private final Grid grid = Grid.of("name", "mass")
            .subheader("text", "number, 1 missing")
            .row("Adelie", 3700.66251)
            .row("Gentoo & co", null)
            .row("big", 123456L);

    @Test
    void alignsNumbersRightAndWordsLeft() {
        assertThat(grid.toString()).isEqualTo("""
                name                      mass
                text         number, 1 missing
                Adelie               3700.6625
                Gentoo & co            missing
                big                     123456""");
    }

    @Test
    void escapesHtml() {
        assertThat(grid.toMimeBundle().data().get(MimeBundle.HTML).toString())
                .contains("Gentoo &amp; co")
                .doesNotContain("Gentoo & co");
    }

    @Test
    void putsTheCaptionUnderTheTable() {
        assertThat(Grid.of("a").row(1).caption("1 row").toString()).isEqualTo("a\n1\n1 row");
        assertThat(Grid.of("a")
                        .row(1)
                        .caption("1 < 2")
                        .toMimeBundle()
                        .data()
                        .get(MimeBundle.HTML)
                        .toString())
                .endsWith("1 &lt; 2</div>");
    }

    @Test
    void cutsLongTextInTheTerminalOnly() {
        var text = "x".repeat(100);
        var one = Grid.of("a").rows(List.of(List.of(text)));
        assertThat(one.toString()).isEqualTo("a\n" + "x".repeat(59) + "…");
        assertThat(one.toMimeBundle().data().get(MimeBundle.HTML).toString()).contains(text);
    }

    @Test
    void writesNumbersShort() {
        assertThat(Grid.format(2.0)).isEqualTo("2");
        assertThat(Grid.format(100.0)).isEqualTo("100");
        assertThat(Grid.format(0.00001234)).isEqualTo("1.234e-05");
        assertThat(Grid.format(0.0)).isEqualTo("0");
        assertThat(Grid.format(1e12)).isEqualTo("1.000e+12");
        assertThat(Grid.format(Double.NaN)).isEqualTo("NaN");
        assertThat(Grid.format(3.49f)).isEqualTo("3.49");
    }

    @Test
    void laysOutATableWithoutRows() {
        assertThat(Grid.of("a", "b").toString()).isEqualTo("a  b");
    }

    @Test
    void cutsLongTextsToFitANarrowScreen() {
        var grid = Grid.of("name", "n").row("a very long name that goes on and on and on", 12345678901L);
        assertThat(grid.text(80)).contains("a very long name that goes on and on and on");
        assertThat(grid.text(40).lines()).allMatch(line -> line.length() <= 40);
        assertThat(grid.text(40)).contains("a very long name that g…  12345678901");
    }

    @Test
    void leavesOutAndNamesColumnsThatDoNotFit() {
        var grid = Grid.of("first", "second", "third", "fourth")
                .row("one", 22222222, 33333333, 44444444)
                .caption("1 row");
        assertThat(grid.text(30)).isEqualTo("""
                        first    second     third  …
                        one    22222222  33333333  …
                        … 1 more columns: fourth
                        1 row""");
        assertThat(grid.text(3)).startsWith("first  …\none    …\n… 3 more columns: second, third, fourth");
    }
}
