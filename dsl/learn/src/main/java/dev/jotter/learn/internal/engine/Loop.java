package dev.jotter.learn.internal.engine;

import dev.jotter.learn.internal.fit.Best;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Fitted;
import dev.jotter.learn.internal.fit.Round;
import dev.jotter.learn.internal.fit.Shuffle;
import dev.jotter.learn.internal.fit.Watch;
import dev.jotter.learn.internal.metric.Confusion;
import dev.jotter.learn.internal.metric.LogLoss;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Train by epochs over shuffled batches and keep the weights that were best on the validation part.
///
/// @param patience how many epochs without a better one are borne
public record Loop(int epochs, int batch, Optimizer optimizer, int patience, long seed) {

    /// Train until the epochs or the patience are at their end, or the thread is interrupted.
    public Fitted<List<Dense>> run(Engine engine, List<Dense> start, Examples train, Examples valid, Watch watch) {
        var order = IntStream.range(0, train.rows()).toArray();
        var random = new SplittableRandom(seed);
        var best = new Best<>(start, patience);
        var epoch = 0;
        var interrupted = false;
        try (var trainee = engine.start(start, optimizer)) {
            while (epoch < epochs && !interrupted && !best.exhausted()) {
                Shuffle.inPlace(order, random);
                var loss = 0.0;
                var from = 0;
                while (from < order.length && !interrupted) {
                    var to = Math.min(from + batch, order.length);
                    loss += trainee.step(train.pick(order, from, to)) * (to - from);
                    from = to;
                    interrupted = Thread.interrupted();
                }
                if (from < order.length && epoch > 0) break;
                var round = judge(trainee, ++epoch, loss / from, valid);
                best.offer(round, trainee::layers);
                watch.round(round);
            }
        }
        return new Fitted<>(best.state(), best.number(), epoch, interrupted);
    }

    private static Round judge(Trainee trainee, int epoch, double trainLoss, Examples valid) {
        if (valid.isEmpty()) return new Round(epoch, trainLoss, Double.NaN, Double.NaN);
        var probabilities = trainee.probabilities(valid.features());
        var accuracy =
                Confusion.of(valid.labels(), probabilities, valid.classes()).accuracy();
        return new Round(epoch, trainLoss, LogLoss.of(valid.labels(), probabilities), accuracy);
    }
}
