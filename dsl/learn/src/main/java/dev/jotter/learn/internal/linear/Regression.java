package dev.jotter.learn.internal.linear;

import dev.jotter.learn.internal.fit.Best;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Fitted;
import dev.jotter.learn.internal.fit.Round;
import dev.jotter.learn.internal.fit.Watch;
import dev.jotter.learn.internal.metric.Confusion;
import dev.jotter.learn.internal.metric.LogLoss;

/// Solve a multinomial logistic regression, iteration by iteration.
///
/// @param l2 the strength of the penalty
/// @param iterations how many iterations are made at most
/// @param patience how many iterations without a better validation loss are borne; 0 goes on to the optimum
public record Regression(double l2, int iterations, int patience) {
    private static final double TOLERANCE = 1e-6;

    /// Solve; the state is laid out as [LogisticLoss] says.
    public Fitted<double[]> run(Examples train, Examples valid, Watch watch) {
        var loss = new LogisticLoss(train, l2);
        var start = new double[(train.features().width() + 1) * train.classes()];
        var best = new Best<>(start, patience == 0 ? Integer.MAX_VALUE : patience);
        var done = new int[1];
        var stopped = new boolean[1];
        var end = Lbfgs.minimize(loss, start, iterations, TOLERANCE, x -> {
            var round = judge(++done[0], x, loss, valid);
            best.offer(round, () -> x);
            watch.round(round);
            stopped[0] = Thread.interrupted();
            return !stopped[0] && !best.exhausted();
        });
        // The optimum is what was asked for, unless stopping early was.
        var kept = patience == 0 ? end : best.state();
        return new Fitted<>(kept, patience == 0 ? done[0] : best.number(), done[0], stopped[0]);
    }

    private static Round judge(int number, double[] x, LogisticLoss loss, Examples valid) {
        var trainLoss = loss.entropy(x);
        if (valid.isEmpty()) return Round.unjudged(number, trainLoss);
        var probabilities = new LogisticLoss(valid, 0).probabilities(x);
        var accuracy =
                Confusion.of(valid.labels(), probabilities, valid.classes()).accuracy();
        return new Round(number, trainLoss, LogLoss.of(valid.labels(), probabilities), accuracy);
    }
}
