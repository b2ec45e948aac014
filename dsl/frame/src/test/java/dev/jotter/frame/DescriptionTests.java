package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.MimeBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescriptionTests {
    private final TestFrame penguins = TestFrame.penguins();

    @Test
    void sumsUpThePenguins() {
        assertThat(penguins.select("species", "bill_length_mm", "body_mass_g", "sex")
                        .describe()
                        .toString())
                .isEqualTo("""
                        column          missing  distinct       mean       std   min    25 %  median  75 %   max  outliers
                        bill_length_mm        2       164    43.9219    5.4596  32.1  39.225   44.45  48.5  59.6         0
                        body_mass_g           2        94  4201.7544  801.9545  2700    3550    4050  4750  6300         0
                        outliers: more than 1.5 times the distance of the quartiles beyond them (Tukey)

                        column   type  missing  distinct  most frequent
                        species  text        0         3  Adelie (152), Gentoo (124), Chinstrap (68)
                        sex      text       11         2  MALE (168), FEMALE (165)""");
    }

    @Test
    void leavesOutFiguresThatAreNone() {
        assertThat(TestFrame.csv("a,b\n1,\n,\n").describe().toString()).isEqualTo("""
                        column  missing  distinct  mean  std      min  25 %  median  75 %  max  outliers
                        a             1         1     1  missing    1     1       1     1    1         0
                        outliers: more than 1.5 times the distance of the quartiles beyond them (Tukey)

                        column  type  missing  distinct  most frequent
                        b       text        2         0

                        Look at:
                        - "a" has one value only.
                        - "b" has no value in any row.""");
    }

    @Test
    void givesTheFirstAndTheLastDate() {
        assertThat(TestFrame.csv("d,t\n2024-05-01,10:00:00\n,09:00:00\n2023-01-31,10:00:00\n")
                        .describe())
                .hasToString("""
                        column  type  missing  distinct  first       last
                        d       date        1         2  2023-01-31  2024-05-01
                        t       time        0         2  09:00       10:00""");
    }

    @Test
    void countsOutliersByTukeysFences() {
        assertThat(TestFrame.csv("x\n1\n2\n3\n4\n5\n9\n-3\n").describe().toString())
                .contains("   4.5    9         0\n");
        assertThat(TestFrame.csv("x\n1\n2\n3\n4\n5\n9.5\n-3\n").describe().toString())
                .contains("   4.5  9.5         1\n");
    }

    @Test
    void warnsOfWhatIsOdd() {
        var rows = IntStream.range(0, 40)
                .mapToObj(at -> "%d,n%d,7,%s,%s,%s"
                        .formatted(at + 100, at, at % 3 == 0 ? "" + at % 5 : "", Math.sin(at), -2 * Math.sin(at) + 1))
                .collect(Collectors.joining("\n"));

        assertThat(TestFrame.csv("id,name,same,rare,a,b\n" + rows + "\n")
                        .describe()
                        .suspicions())
                .containsExactly(
                        "\"id\" is different in every row: is it an identifier?",
                        "\"name\" is different in every row: is it an identifier?",
                        "\"same\" has one value only.",
                        "\"rare\" lacks 65 % of its values.",
                        "\"a\" and \"b\" say nearly the same: r = -1.000.");
    }

    @Test
    void tellsWholeNumbersApartThatAreTheSameDouble() {
        assertThat(TestFrame.csv("id\n9007199254740992\n9007199254740993\n9007199254740993\n\n")
                        .describe()
                        .toString())
                .containsPattern("id +1 +2 ");
    }

    @Test
    void namesTheColumnsThatLeakTheTarget() {
        var leaking = penguins.add("code", row -> row.text("species").charAt(0) + "1")
                .add("row", row -> row.text("species") + row.get("bill_length_mm") + row.get("body_mass_g"));

        var described = leaking.describe("species");

        assertThat(described.suspicions().getFirst())
                .isEqualTo(
                        "\"code\" alone tells \"species\" (1.000): would it be known when a prediction is made, or is"
                                + " it a leak?");
        assertThat(described.toString())
                .contains("tells species", "share of errors that a rule of this column alone avoids");
    }

    @Test
    void namesTheColumnsThatLeakANumber() {
        var described = penguins.add("pounds", row -> Math.exp(row.num("body_mass_g") / 500))
                .describe("body_mass_g");

        assertThat(described.suspicions())
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("\"pounds\" alone tells \"body_mass_g\" (0.99"));
        assertThat(described.suspicions())
                .noneSatisfy(sentence -> assertThat(sentence).startsWith("\"flipper_length_mm\" alone tells"));
    }

    @Test
    void refusesATargetOfNames() {
        var names =
                IntStream.range(0, 1_500).mapToObj(at -> "n" + at + "," + at).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> TestFrame.csv("name,x\n" + names + "\n").describe("name"))
                .hasMessage("""
                        Column "name" cannot be described as a target.
                        Expected numbers or at most 1000 different values, found 1500.
                        Choose the column that is to be learned, or type describe().""");
        assertThatThrownBy(() -> penguins.describe("specis")).hasMessageContaining("Did you mean \"species\"?");
    }

    @Test
    void isShownAsTables() {
        assertThat(penguins.describe().toMimeBundle().data().get(MimeBundle.HTML))
                .asString()
                .containsOnlyOnce("<br>")
                .contains("<td style=\"padding:2px 8px;text-align:left\">flipper_length_mm</td>");
        assertThat(TestFrame.csv("<b>\n1\n1\n").describe().toMimeBundle().data().get(MimeBundle.HTML))
                .asString()
                .contains("<li>&quot;&lt;b&gt;&quot; has one value only.</li>");
    }
}
