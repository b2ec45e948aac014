package dev.jotter.learn.internal.linear;

import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Minimise a smooth function with limited-memory BFGS (Nocedal and Wright, 2006, algorithm 7.5) and a weak-Wolfe line
/// search by bisection (Lewis and Overton, 2013). Sequential, so the same start gives the same end.
public final class Lbfgs {
    private static final int MEMORY = 10;
    private static final int LINE_STEPS = 60;
    private static final double ARMIJO = 1e-4;
    private static final double CURVATURE = 0.9;

    private Lbfgs() {}

    /// A step taken and how the gradient changed along it.
    @SuppressWarnings("ArrayRecordComponent")
    private record Pair(double[] step, double[] change, double rho) {}

    /// Minimise from `start`.
    ///
    /// @param tolerance stop when no part of the gradient is larger
    /// @param watch told each new point; `false` stops there
    public static double[] minimize(
            Objective function, double[] start, int iterations, double tolerance, Predicate<double[]> watch) {
        var x = start.clone();
        var gradient = new double[x.length];
        var value = function.at(x, gradient);
        var memory = new ArrayDeque<Pair>();
        for (var i = 0; i < iterations && largest(gradient) > tolerance; i++) {
            var direction = direction(gradient, memory);
            var slope = dot(direction, gradient);
            if (slope >= 0) return x;
            var next = search(function, x, value, gradient, direction, slope, i == 0);
            if (next == null || next.value >= value) return x;
            remember(memory, minus(next.x, x), minus(next.gradient, gradient));
            x = next.x;
            value = next.value;
            gradient = next.gradient;
            if (!watch.test(x)) return x;
        }
        return x;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Point(double[] x, double value, double[] gradient) {}

    /// Give the first step that satisfies both Wolfe conditions, or the last that at least lowered the value.
    private static @Nullable Point search(
            Objective function,
            double[] x,
            double value,
            double[] gradient,
            double[] direction,
            double slope,
            boolean first) {
        var low = 0.0;
        var high = Double.POSITIVE_INFINITY;
        var step = first ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1.0;
        Point lower = null;
        for (var i = 0; i < LINE_STEPS; i++) {
            var there = new double[x.length];
            for (var j = 0; j < x.length; j++) there[j] = x[j] + step * direction[j];
            var slopeThere = new double[x.length];
            var point = new Point(there, function.at(there, slopeThere), slopeThere);
            if (!(point.value <= value + ARMIJO * step * slope)) {
                high = step;
            } else if (dot(slopeThere, direction) < CURVATURE * slope) {
                low = step;
                lower = point;
            } else {
                return point;
            }
            step = Double.isInfinite(high) ? 2 * step : (low + high) / 2;
        }
        return lower;
    }

    private static double[] direction(double[] gradient, ArrayDeque<Pair> memory) {
        var q = gradient.clone();
        var alphas = new double[memory.size()];
        var i = memory.size();
        for (var newest = memory.descendingIterator(); newest.hasNext(); ) {
            var pair = newest.next();
            alphas[--i] = pair.rho * dot(pair.step, q);
            add(q, -alphas[i], pair.change);
        }
        if (!memory.isEmpty()) {
            var last = memory.getLast();
            var scale = 1 / (last.rho * dot(last.change, last.change));
            for (var j = 0; j < q.length; j++) q[j] *= scale;
        }
        for (var pair : memory) {
            add(q, alphas[i++] - pair.rho * dot(pair.change, q), pair.step);
        }
        for (var j = 0; j < q.length; j++) q[j] = -q[j];
        return q;
    }

    private static void remember(ArrayDeque<Pair> memory, double[] step, double[] change) {
        var curvature = dot(step, change);
        if (curvature <= 1e-14 * dot(change, change)) return;
        if (memory.size() == MEMORY) memory.removeFirst();
        memory.addLast(new Pair(step, change, 1 / curvature));
    }

    private static double[] minus(double[] a, double[] b) {
        var difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (var i = 0; i < to.length; i++) to[i] += factor * what[i];
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double largest(double[] values) {
        var largest = 0.0;
        for (var value : values) largest = Math.max(largest, Math.abs(value));
        return largest;
    }
}
