package dev.jotter.learn.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jotter.learn.internal.Clouds;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Matrix;
import dev.jotter.learn.internal.metric.Confusion;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticLossTests {
    @Test
    void gradientAgreesWithFiniteDifferences() {
        var loss = new LogisticLoss(Clouds.of(40, 3, 3, 1), 0.7);
        var random = new SplittableRandom(2);
        var x = random.doubles(12, -1, 1).toArray();
        var gradient = new double[12];
        loss.at(x, gradient);
        for (var i = 0; i < x.length; i++) {
            var up = x.clone();
            var down = x.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            var slope = (loss.at(up, new double[12]) - loss.at(down, new double[12])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
        }
    }

    @Test
    void startsAtTheLossOfKnowingNothing() {
        var loss = new LogisticLoss(Clouds.of(40, 3, 3, 1), 1);
        assertThat(loss.at(new double[12], new double[12])).isCloseTo(Math.log(3), within(1e-12));
    }

    /// One feature, two rows each side: by symmetry w = 2 v and the optimum solves l2 * v = n * x * sigmoid(-2 v x),
    /// which bisection gives as below.
    @Test
    void findsTheOptimumThatBisectionFinds() {
        var examples = new Examples(new Matrix(new float[] {-1, -1, 1, 1}, 4, 1), new int[] {0, 0, 1, 1}, 2);
        var end = Lbfgs.minimize(new LogisticLoss(examples, 1), new double[4], 100, 1e-10, _ -> true);
        var low = 0.0;
        var high = 10.0;
        for (var i = 0; i < 100; i++) {
            var v = (low + high) / 2;
            if (v < 4 / (1 + Math.exp(2 * v))) low = v;
            else high = v;
        }
        assertThat(end[1]).isCloseTo(low, within(1e-8));
        assertThat(end[0]).isCloseTo(-low, within(1e-8));
        assertThat(end[2]).isCloseTo(0, within(1e-8));
    }

    @Test
    void toldApartCloudsAreLearned() {
        var clouds = Clouds.of(300, 4, 3, 5);
        var loss = new LogisticLoss(clouds, 1);
        var end = Lbfgs.minimize(loss, new double[15], 200, 1e-6, _ -> true);
        assertThat(Confusion.of(clouds.labels(), loss.probabilities(end), 3).accuracy())
                .isGreaterThan(0.9);
    }

    @Test
    void hugeScoresDoNotOverflow() {
        var scores = new double[] {1e4, 1e4 - 1, -1e4};
        assertThat(Softmax.inPlace(scores)).isCloseTo(1e4 + Math.log1p(Math.exp(-1)), within(1e-9));
        assertThat(scores).containsExactly(new double[] {1 / (1 + Math.exp(-1)), 1 / (1 + Math.E), 0}, within(1e-12));
    }
}
