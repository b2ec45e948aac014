package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FrameViewTests {
    private static final int LARGEST = 300_000;

    @Test
    void turnsPagesByCssAlone() {
        var html = html(TestFrame.penguins());

        assertThat(html)
                .contains("<input type=\"radio\" name=\"page\" value=\"1\" checked>0–19</label>")
                .contains("value=\"5\">80–99</label>", "value=\"6\">324–343</label>")
                .contains("form:has([value=\"6\"]:checked) tbody:not(.p6){display:none}")
                .contains("<tbody class=\"p6\"><tr><th>324</th>")
                .contains("344 rows × 7 columns")
                .doesNotContain("<script", "http:", "https:", "id=");
    }

    @Test
    void showsAShortTableOnOnePageWithoutATurner() {
        assertThat(html(TestFrame.penguins().head(20))).contains("<th>19</th>").doesNotContain("radio", "display:none");
        assertThat(html(TestFrame.penguins().head(0))).contains("0 rows × 7 columns");
    }

    @Test
    void keepsEveryRowWhereStylesAreTakenAway() {
        var plain = html(TestFrame.penguins().head(100)).replaceAll("<style>.*?</style>", "");

        IntStream.range(0, 100).forEach(row -> assertThat(plain).contains("<tr><th>" + row + "</th>"));
    }

    @Test
    void escapesNamesAndCells() {
        var html = html(TestFrame.csv("\"<b>name\",x\n\"<img src=x onerror='alert(1)'>\",1\n"));

        assertThat(html)
                .contains("<th>&lt;b&gt;name<small>text</small>")
                .contains("<td>&lt;img src=x onerror=&#39;alert(1)&#39;&gt;</td>")
                .doesNotContain("<img", "<b>");
    }

    @Test
    void saysHowMuchIsMissingInWordsAndAsABar() {
        var html = html(TestFrame.csv("a,b\n1,x\n,y\n3,z\n,w\n"));

        assertThat(html)
                .contains("<small>whole number, 2 missing</small>")
                .containsOnlyOnce("title=\"2 of 4 missing\"><span style=\"width:50.0%\">")
                .contains("<td class=\"n m\">missing</td>");
    }

    @Test
    void writesTheNumbersOfAColumnWithOneNumberOfDigits() {
        assertThat(html(TestFrame.csv("a,b\n1.5,7\n2.125,8\n-3,9\n")))
                .contains("<td class=\"n\">1.500</td><td class=\"n\">7</td>")
                .contains("<td class=\"n\">2.125</td>", "<td class=\"n\">-3.000</td>");
        assertThat(html(TestFrame.csv("a\n1e30\n2.5\n")))
                .contains("<td class=\"n\">1.000e+30</td>", "<td class=\"n\">2.5</td>");
    }

    @Test
    void drawsAGlimpseOfEachColumn() {
        var html = html(TestFrame.csv("n,t\n0,a\n0,a\n0,b\n9,a\n"));

        // Three of four values in the first of 18 bins, one in the last; three quarters of the texts are "a".
        assertThat(html)
                .contains("d=\"M0 18v-18h3v18zM68 18v-6h3v6z\"")
                .contains("<title>a 75 %, b 25 %</title><path d=\"M0 18v-14h11v14zM12 18v-5h11v5z\"");
    }

    @Test
    void listsTheColumnsThatHaveNoRoom() {
        var columns = IntStream.range(0, 10_000)
                .mapToObj(at -> LongColumn.create("column" + at, new long[] {at}))
                .toArray(LongColumn[]::new);

        var html = html(new TestFrame(Table.create(columns), List.of()));

        assertThat(html)
                .contains("<summary>9,940 more columns</summary><b>column60</b> whole number, <b>column61</b>")
                .endsWith("1 row × 10,000 columns</div></div>")
                .hasSizeLessThan(LARGEST);
    }

    @Test
    void staysSmallWhateverIsInTheCells() {
        var columns = IntStream.range(0, 100)
                .mapToObj(at -> StringColumn.create(
                        "c" + at,
                        IntStream.range(0, 60)
                                .mapToObj(row -> "\"'".repeat(2_000) + row)
                                .toList()))
                .toArray(StringColumn[]::new);

        var html = new FrameView(Table.create(columns), List.of())
                .toMimeBundle()
                .data()
                .get(MimeBundle.HTML);

        assertThat(html).asString().hasSizeLessThan(LARGEST).contains("60 rows × 100 columns");
    }

    @Test
    void showsTheFirstAndTheLastOfAMillionRowsAndLooksThroughThemOnce() {
        var million = IntStream.range(0, 1_000_000).asDoubleStream().toArray();
        var frame = new TestFrame(Table.create(DoubleColumn.create("n", million)), List.of());

        var html = html(frame);

        assertThat(html)
                .contains("<tr><th>0</th>", "<tr><th>99</th>", "<tr><th>999980</th>", "<tr><th>999999</th>")
                .contains(">999,980–999,999</label>")
                .doesNotContain("<tr><th>100</th>")
                .hasSizeLessThan(LARGEST);
        assertThat(frame.toMimeBundle().data().get(MimeBundle.HTML)).isSameAs(html);
    }

    @Test
    void writesAPageForAPersonToLookAt() throws IOException {
        var body = "%s<br>%s"
                .formatted(html(TestFrame.penguins()), html(TestFrame.penguins().head(3)));

        var page = Files.writeString(
                Files.createDirectories(Path.of("target/gallery")).resolve("frame.html"),
                "<meta charset=\"utf-8\"><body style=\"font-family:sans-serif\">" + body);

        assertThat(page).isNotEmptyFile();
    }

    private static String html(TestFrame frame) {
        return String.valueOf(frame.toMimeBundle().data().get(MimeBundle.HTML));
    }
}
