package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import org.junit.jupiter.api.Test;

class DescriptionTests {
    @Test
    void sumsUpThePenguins() {
        assertThat(TestFrame.penguins()
                        .select("species", "bill_length_mm", "body_mass_g", "sex")
                        .describe()
                        .toString())
                .isEqualTo("""
                        column          missing  distinct       mean       std   min    25 %  median  75 %   max
                        bill_length_mm        2       164    43.9219    5.4596  32.1  39.225   44.45  48.5  59.6
                        body_mass_g           2        94  4201.7544  801.9545  2700    3550    4050  4750  6300

                        column   type  missing  distinct  most frequent
                        species  text        0         3  Adelie (152), Gentoo (124), Chinstrap (68)
                        sex      text       11         2  MALE (168), FEMALE (165)""");
    }

    @Test
    void leavesOutFiguresThatAreNone() {
        assertThat(TestFrame.csv("a,b\n1,\n,\n").describe().toString()).isEqualTo("""
                        column  missing  distinct  mean  std      min  25 %  median  75 %  max
                        a             1         1     1  missing    1     1       1     1    1

                        column  type  missing  distinct  most frequent
                        b       text        2         0""");
    }

    @Test
    void isShownAsTables() {
        assertThat(TestFrame.penguins().describe().toMimeBundle().data().get(MimeBundle.HTML))
                .asString()
                .containsOnlyOnce("<br>")
                .contains("<td style=\"padding:2px 8px;text-align:left\">flipper_length_mm</td>");
    }
}
