package dev.jotter.learn;

import static dev.jotter.learn.Fit.adam;
import static dev.jotter.learn.Fit.batch;
import static dev.jotter.learn.Fit.earlyStop;
import static dev.jotter.learn.Fit.epochs;
import static dev.jotter.learn.Fit.onEpoch;
import static dev.jotter.learn.Fit.quiet;
import static dev.jotter.learn.Fit.seed;
import static dev.jotter.learn.Fit.sgd;
import static dev.jotter.learn.Learners.boosted;
import static dev.jotter.learn.Learners.logistic;
import static dev.jotter.learn.Learners.mlp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jotter.display.JotterException;
import dev.jotter.learn.internal.engine.Dense;
import dev.jotter.learn.internal.engine.Engines;
import dev.jotter.learn.internal.engine.Loop;
import dev.jotter.learn.internal.engine.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnerTests {
    static Stream<Learner> learners() {
        return Stream.of(logistic(), boosted(), boosted().trees(200).depth(4), mlp(32, 16));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void tellsThePenguinsOfTheTestPartApart(Learner learner) {
        for (var seed : List.of(42L, 1L, 2L, 3L)) {
            var model = learner.fit(Penguins.split(seed), quiet());
            assertThat(model.evaluate().accuracy()).isGreaterThan(0.95);
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theSameSeedGivesTheSameBytesTwice(Learner learner) {
        var one = learner.fit(Penguins.split(42), seed(7), quiet());
        var two = learner.fit(Penguins.split(42), seed(7), quiet());
        assertThat(one.history()).isEqualTo(two.history());
        assertThat(one.archive().sha256()).isEqualTo(two.archive().sha256());
        assertThat(one.explain().importances()).isEqualTo(two.explain().importances());
    }

    @Test
    void anotherSeedGivesAnotherNet() {
        var data = Penguins.split(42);
        assertThat(mlp(8).fit(data, epochs(2), seed(1), quiet()).history())
                .isNotEqualTo(mlp(8).fit(data, epochs(2), seed(2), quiet()).history());
    }

    /// The history comes from the library that trains, the report from ONNX Runtime.
    @ParameterizedTest
    @MethodSource("learners")
    void theGraphAnswersAsTheTrainingLibraryDid(Learner learner) {
        var model = learner.fit(Penguins.split(42), quiet());
        var reported = model.judge("valid");
        assertThat(model.history())
                .anySatisfy(epoch -> assertThat(epoch.validLoss()).isCloseTo(reported.logLoss(), within(1e-6)));
    }

    @Test
    void theGraphGivesTheEnginesProbabilitiesRowByRow() {
        var data = Penguins.split(42);
        var train = data.part("train").examples();
        var valid = data.part("valid").examples();
        var start = Dense.mlp(train.features().width(), List.of(32, 16), 3, 7);
        var layers = new Loop(10, 32, new Optimizer.Adam(0.005), 100, 7)
                .run(Engines.first(), start, train, valid, _ -> {})
                .state();
        var model = mlp(32, 16).fit(data, epochs(10), batch(32), adam(0.005), seed(7), quiet());
        try (var trainee = Engines.first().start(layers, new Optimizer.Adam(0.005))) {
            var trained = trainee.probabilities(valid.features());
            var served = model.predict(data.valid()).all();
            for (var row = 0; row < trained.length; row++) {
                for (var c = 0; c < 3; c++) {
                    var name = data.schema().classes().get(c);
                    assertThat(served.get(row).probability(name)).isCloseTo(trained[row][c], within(1e-5));
                }
            }
        }
    }

    @Test
    void tellsOfEachEpoch() {
        var epochs = new ArrayList<Epoch>();
        var model = mlp(8).fit(Penguins.split(42), epochs(4), sgd(0.1), onEpoch(epochs::add), quiet());
        assertThat(epochs).hasSize(4).isEqualTo(model.history());
        assertThat(epochs).extracting(Epoch::number).containsExactly(1, 2, 3, 4);
        assertThat(epochs.getLast().loss()).isLessThan(epochs.getFirst().loss());
    }

    @Test
    void anInterruptStopsTheFitAndKeepsTheBest() {
        for (var learner :
                List.of(mlp(8), boosted().trees(5_000).rate(0.01), logistic().l2(0))) {
            var model = learner.fit(Penguins.split(42), quiet(), onEpoch(epoch -> {
                if (epoch.number() == 3) Thread.currentThread().interrupt();
            }));
            assertThat(model.history()).hasSize(3);
            assertThat(model.interrupted()).isTrue();
            assertThat(model.card().options()).containsEntry("stopped", "by the user");
            assertThat(model.toString()).contains("stopped by you");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void refusesAnOptionThatItCannotFollow() {
        assertThatThrownBy(() -> boosted().fit(Penguins.split(42), adam(0.01)))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        boosted() cannot follow the option adam(…).
                        Expected one of earlyStop, seed, quiet, onEpoch and found adam.
                        Leave adam(…) out of fit.""");
    }

    @Test
    void refusesToStopEarlyWithoutAValidationPart() {
        var data = Penguins.CLEAN.classify("species").split(0.8, 0);
        assertThatThrownBy(() -> mlp(8).fit(data, earlyStop(3)))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        mlp(8) cannot stop early.
                        Expected a validation part to stop by and found an empty one.
                        Split with a second share above 0, such as split(0.7, 0.15), or leave earlyStop(…) out.""");
    }

    @Test
    void learnsWithoutAValidationPart() {
        var data = Penguins.CLEAN.classify("species").split(0.8, 0, Fit.stratify());
        for (var learner : List.of(logistic(), boosted(), mlp(16))) {
            assertThat(learner.fit(data, quiet()).evaluate().accuracy()).isGreaterThan(0.9);
        }
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatThrownBy(() -> epochs(0)).hasMessage("""
                        The option epochs(0) cannot be used.
                        Expected a whole number of at least 1 and found 0.
                        Type for example epochs(10).""");
        assertThatThrownBy(() -> adam(-1)).hasMessage("""
                        The option adam(-1.0) cannot be used.
                        Expected a number above 0 and found -1.0.
                        Type for example adam(0.001).""");
        assertThatThrownBy(() -> logistic().l2(Double.NaN)).hasMessage("""
                        The option l2(NaN) cannot be used.
                        Expected 0 or a number above and found NaN.
                        Type for example l2(1).""");
    }

    @Test
    void isWrittenAsItIsTyped() {
        assertThat(logistic()).hasToString("logistic()");
        assertThat(logistic().l2(0.5)).hasToString("logistic().l2(0.5)");
        assertThat(boosted()).hasToString("boosted()");
        assertThat(boosted().trees(200).depth(4).rate(0.1)).hasToString("boosted().trees(200).depth(4).rate(0.1)");
        assertThat(mlp(32, 16)).hasToString("mlp(32, 16)");
    }
}
