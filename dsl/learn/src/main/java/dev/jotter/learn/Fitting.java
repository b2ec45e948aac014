package dev.jotter.learn;

import dev.jotter.display.JotterException;
import java.util.ArrayList;

/// Run a fit: show it, tell the listeners, and make a model of what was learned.
final class Fitting {
    private Fitting() {}

    static Model run(Learner learner, Data data, Settings settings, Trainer trainer) {
        var train = data.part("train").examples();
        var valid = data.part("valid").examples();
        if (settings.patience() != null && valid.isEmpty()) throw nothingToStopBy(learner);
        var history = new ArrayList<Epoch>();
        var show = settings.quiet() ? null : new Progress(learner.toString(), trainer.rounds());
        var start = System.nanoTime();
        var learned = trainer.train(train, valid, round -> {
            var epoch = new Epoch(round.number(), round.trainLoss(), round.validLoss(), round.validAccuracy());
            history.add(epoch);
            if (show != null) show.update(history);
            settings.listeners().forEach(listener -> listener.accept(epoch));
        });
        var seconds = (System.nanoTime() - start) / 1e9;
        var origin = new Origin(learner, trainer.options(), settings.seed(), history, seconds);
        var model = new Model(data, origin, learned);
        if (show != null) show.finish(origin.summary(learned), history);
        return model;
    }

    private static JotterException nothingToStopBy(Learner learner) {
        return new JotterException(
                learner + " cannot stop early.",
                "Expected a validation part to stop by and found an empty one.",
                "Split with a second share above 0, such as split(0.7, 0.15), or leave earlyStop(…) out.");
    }
}
