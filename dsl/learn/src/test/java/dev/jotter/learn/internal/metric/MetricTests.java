package dev.jotter.learn.internal.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricTests {
    private static final int[] TRUTH = {0, 0, 1, 1, 2, 2};
    private static final double[][] ANSWERS = {
        {0.7, 0.2, 0.1}, {0.1, 0.8, 0.1}, {0.2, 0.6, 0.2}, {0.1, 0.7, 0.2}, {0.3, 0.1, 0.6}, {0.5, 0.2, 0.3}
    };

    @Test
    void countsWhatWasTakenForWhat() {
        var confusion = Confusion.of(TRUTH, ANSWERS, 3);
        assertThat(confusion.count(0, 0)).isEqualTo(1);
        assertThat(confusion.count(0, 1)).isEqualTo(1);
        assertThat(confusion.count(1, 1)).isEqualTo(2);
        assertThat(confusion.count(2, 0)).isEqualTo(1);
        assertThat(confusion.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(confusion.precision(1)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(confusion.recall(1)).isEqualTo(1);
        assertThat(confusion.f1(1)).isCloseTo(0.8, within(1e-12));
        assertThat(confusion.support(2)).isEqualTo(2);
    }

    @Test
    void aClassNeverCalledHasNoPrecisionAndNoF1() {
        var confusion = Confusion.of(new int[] {0, 1}, new double[][] {{0.9, 0.1}, {0.8, 0.2}}, 2);
        assertThat(confusion.precision(1)).isZero();
        assertThat(confusion.f1(1)).isZero();
    }

    /// Fawcett (2006), figure 3: twenty instances whose area, counted by pairs, is 0.68.
    @Test
    void areaIsTheShareOfPairsInTheRightOrder() {
        int[] truth = {1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0};
        double[] score = {.9, .8, .7, .6, .55, .54, .53, .52, .51, .505, .4, .39, .38, .37, .36, .35, .34, .33, .30, .1
        };
        var probabilities = new double[20][];
        for (var i = 0; i < 20; i++) probabilities[i] = new double[] {1 - score[i], score[i]};
        assertThat(Roc.of(truth, probabilities, 1).area()).isCloseTo(0.68, within(1e-12));
        assertThat(Roc.meanArea(truth, probabilities, 2)).isCloseTo(0.68, within(1e-12));
    }

    @Test
    void tiesCountHalf() {
        var same = new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
        assertThat(Roc.of(new int[] {0, 1, 1}, same, 1).area()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aClassWithoutRowsIsLeftOutOfTheMean() {
        var probabilities = new double[][] {{0.8, 0.1, 0.1}, {0.1, 0.8, 0.1}};
        assertThat(Roc.meanArea(new int[] {0, 1}, probabilities, 3)).isEqualTo(1);
    }

    @Test
    void lossIsTheMeanSurpriseAndStaysFinite() {
        var certain = new double[][] {{0.5, 0.5}, {1, 0}};
        assertThat(LogLoss.of(new int[] {0, 0}, certain)).isCloseTo(Math.log(2) / 2, within(1e-12));
        assertThat(LogLoss.of(new int[] {0, 1}, certain)).isFinite().isGreaterThan(8);
    }
}
