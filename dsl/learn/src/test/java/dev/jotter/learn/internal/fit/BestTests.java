package dev.jotter.learn.internal.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestTests {
    @Test
    void keepsTheLeastValidationLossAndTheFirstOfEquals() {
        assertThat(kept(9, 0.5, 0.3, 0.3, 0.4)).isEqualTo(2);
    }

    @Test
    void keepsTheNewestWhereNobodyJudges() {
        assertThat(kept(1, Double.NaN, Double.NaN, Double.NaN)).isEqualTo(3);
    }

    @Test
    void neverKeepsWhatHasGoneAstrayAfterAGoodRound() {
        assertThat(kept(9, 0.5, Double.NaN, Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void isExhaustedAfterSoManyRoundsWithoutABetterOne() {
        var best = new Best<>(0, 2);
        best.offer(round(1, 0.5), () -> 1);
        best.offer(round(2, 0.6), () -> 2);
        assertThat(best.exhausted()).isFalse();
        best.offer(round(3, 0.6), () -> 3);
        assertThat(best.exhausted()).isTrue();
    }

    private static int kept(int patience, double... losses) {
        var best = new Best<>(0, patience);
        for (var i = 0; i < losses.length; i++) {
            var number = i + 1;
            best.offer(round(number, losses[i]), () -> number);
        }
        assertThat(best.number()).isEqualTo(best.state());
        return best.state();
    }

    private static Round round(int number, double validLoss) {
        return new Round(number, 0, validLoss, Double.NaN);
    }
}
