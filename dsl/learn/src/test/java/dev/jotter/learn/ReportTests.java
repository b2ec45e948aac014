package dev.jotter.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jotter.display.JotterException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTests {
    private static final Report REPORT =
            new Report("logistic()", "test", List.of("ham", "spam"), new int[] {0, 0, 0, 1, 1}, new double[][] {
                {0.9, 0.1}, {0.8, 0.2}, {0.4, 0.6}, {0.3, 0.7}, {0.6, 0.4}
            });

    @Test
    void givesTheUsualFigures() {
        assertThat(REPORT.accuracy()).isCloseTo(0.6, within(1e-12));
        assertThat(REPORT.precision()).isCloseTo((2 / 3.0 + 1 / 2.0) / 2, within(1e-12));
        assertThat(REPORT.recall()).isCloseTo((2 / 3.0 + 1 / 2.0) / 2, within(1e-12));
        assertThat(REPORT.f1()).isCloseTo((2 / 3.0 + 1 / 2.0) / 2, within(1e-12));
        assertThat(REPORT.auc()).isCloseTo(5 / 6.0, within(1e-12));
        var surprise = -(Math.log(0.9) + Math.log(0.8) + Math.log(0.4) + Math.log(0.7) + Math.log(0.4)) / 5;
        assertThat(REPORT.logLoss()).isCloseTo(surprise, within(1e-12));
    }

    @Test
    void isShownByClass() {
        assertThat(REPORT).hasToString("""
                        class  rows  precision  recall      F1
                        ham       3     0.6667  0.6667  0.6667
                        spam      2        0.5     0.5     0.5
                        all       5     0.5833  0.5833  0.5833
                        logistic() on the test part, 5 rows: accuracy 0.6000, AUC 0.8333, log loss 0.5036""");
    }

    @Test
    void letsAGoodEnoughModelPass() {
        assertThat(REPORT.require(r -> r.accuracy() > 0.5)).isSameAs(REPORT);
    }

    @Test
    void holdsAModelBackAndSaysItsFigures() {
        assertThatThrownBy(() -> REPORT.require(r -> r.accuracy() > 0.95))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        The model is not good enough for what was required.
                        Expected figures that pass the test and found accuracy 0.6000, precision 0.5833, recall 0.5833,\
                         F1 0.5833, AUC 0.8333, log loss 0.5036 on 5 rows.
                        Look at confusion() and explain(), try another learner with data.compare(…), or require less.""");
    }

    @Test
    void countsConfusionByTheClassesNames() {
        var confusion = REPORT.confusion();
        assertThat(confusion.count("ham", "spam")).isEqualTo(1);
        assertThat(confusion.count("spam", "spam")).isEqualTo(1);
        assertThat(confusion).hasToString("""
                        true \\ predicted  ham  spam
                        ham                 2     1
                        spam                1     1
                        test part, 5 rows""");
        assertThatThrownBy(() -> confusion.count("spma", "ham")).hasMessage("""
                        There is no class "spma".
                        Expected one of ham, spam and found "spma".
                        Did you mean "spam"?""");
    }

    @Test
    void leavesOutClassesWithoutARow() {
        var report = new Report("logistic()", "test", List.of("a", "b", "c"), new int[] {0, 1}, new double[][] {
            {0.8, 0.1, 0.1}, {0.1, 0.8, 0.1}
        });
        assertThat(report.f1()).isEqualTo(1);
        assertThat(report.toString()).contains("missing");
    }
}
