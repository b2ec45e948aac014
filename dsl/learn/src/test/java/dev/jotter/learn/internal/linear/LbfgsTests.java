package dev.jotter.learn.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LbfgsTests {
    /// Rosenbrock (1960): a bent valley with its only minimum at (1, 1).
    private static final Objective ROSENBROCK = (x, g) -> {
        var a = x[1] - x[0] * x[0];
        g[0] = -400 * x[0] * a - 2 * (1 - x[0]);
        g[1] = 200 * a;
        return 100 * a * a + (1 - x[0]) * (1 - x[0]);
    };

    @Test
    void findsTheFloorOfABentValley() {
        var end = Lbfgs.minimize(ROSENBROCK, new double[] {-1.2, 1}, 200, 1e-8, _ -> true);
        assertThat(end[0]).isCloseTo(1, within(1e-6));
        assertThat(end[1]).isCloseTo(1, within(1e-6));
    }

    @Test
    void needsFewStepsOnAStretchedBowl() {
        Objective bowl = (x, g) -> {
            var value = 0.0;
            for (var i = 0; i < x.length; i++) {
                var weight = Math.pow(10, i);
                g[i] = 2 * weight * (x[i] - i);
                value += weight * (x[i] - i) * (x[i] - i);
            }
            return value;
        };
        var points = new ArrayList<double[]>();
        var end = Lbfgs.minimize(bowl, new double[5], 100, 1e-9, points::add);
        assertThat(end).containsExactly(new double[] {0, 1, 2, 3, 4}, within(1e-8));
        assertThat(points).hasSizeLessThan(60);
    }

    @Test
    void neverGoesUphill() {
        var values = new ArrayList<Double>();
        Lbfgs.minimize(ROSENBROCK, new double[] {-1.2, 1}, 200, 1e-8, x -> values.add(ROSENBROCK.at(x, new double[2])));
        for (var i = 1; i < values.size(); i++) assertThat(values.get(i)).isLessThan(values.get(i - 1));
    }

    @Test
    void stopsWhereItIsTold() {
        var points = new ArrayList<double[]>();
        var end =
                Lbfgs.minimize(ROSENBROCK, new double[] {-1.2, 1}, 200, 1e-8, x -> points.add(x) && points.size() < 3);
        assertThat(points).hasSize(3);
        assertThat(end).isEqualTo(points.getLast());
    }
}
