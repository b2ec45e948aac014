package dev.jotter.learn.internal.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jotter.learn.internal.Clouds;
import dev.jotter.learn.internal.engine.Dense;
import dev.jotter.learn.internal.engine.Engines;
import dev.jotter.learn.internal.engine.Loop;
import dev.jotter.learn.internal.engine.Optimizer;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Round;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DjlEngineTests {
    private static final Examples TRAIN = Clouds.of(300, 4, 3, 1);
    private static final Examples VALID = Clouds.of(90, 4, 3, 2);

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(Engines.first().name()).isEqualTo("djl");
        assertThat(Engines.first().version()).isEqualTo("PyTorch 2.7.1 through DJL 0.35.1");
    }

    /// Step by step against the same network written in plain Java, in double precision.
    @Test
    void stepsAsTheFormulasOfAdamSay() {
        // Adam divides by the gradient's own size, so that single precision shows in parameters of tiny gradients.
        stepsAsReference(new Optimizer.Adam(0.01), 5e-4);
    }

    @Test
    void stepsAsTheFormulaOfGradientDescentSays() {
        stepsAsReference(new Optimizer.Sgd(0.1), 1e-5);
    }

    private static void stepsAsReference(Optimizer optimizer, double tolerance) {
        var start = Dense.mlp(4, List.of(5), 3, 11);
        var reference = new ReferenceNet(start, optimizer);
        try (var trainee = Engines.first().start(start, optimizer)) {
            for (var i = 0; i < 20; i++) {
                assertThat(trainee.step(TRAIN)).isCloseTo(reference.step(TRAIN), within(2e-5));
            }
            var layers = trainee.layers();
            for (var l = 0; l < 2; l++) {
                for (var i = 0; i < layers.get(l).weights().length; i++) {
                    assertThat((double) layers.get(l).weights()[i])
                            .isCloseTo(reference.weight(l, i), within(tolerance));
                }
                for (var i = 0; i < layers.get(l).bias().length; i++) {
                    assertThat((double) layers.get(l).bias()[i]).isCloseTo(reference.bias(l, i), within(tolerance));
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        var one = loop(5, 100).run(Engines.first(), start(), TRAIN, VALID, _ -> {});
        var two = loop(5, 100).run(Engines.first(), start(), TRAIN, VALID, _ -> {});
        for (var l = 0; l < one.state().size(); l++) {
            assertThat(one.state().get(l).weights())
                    .isEqualTo(two.state().get(l).weights());
            assertThat(one.state().get(l).bias()).isEqualTo(two.state().get(l).bias());
        }
    }

    @Test
    void keepsTheWeightsThatWereBestOnTheValidationPart() {
        var rounds = new ArrayList<Round>();
        var fitted = new Loop(300, 16, new Optimizer.Adam(0.05), 5, 3)
                .run(Engines.first(), start(), TRAIN, VALID, rounds::add);
        assertThat(fitted.rounds()).isLessThan(300).isEqualTo(fitted.best() + 5);
        assertThat(rounds)
                .allSatisfy(round -> assertThat(round.validLoss())
                        .isGreaterThanOrEqualTo(rounds.get(fitted.best() - 1).validLoss()));
        assertThat(rounds.get(fitted.best() - 1).validAccuracy()).isGreaterThan(0.85);
    }

    @Test
    void anInterruptKeepsTheBestSoFar() {
        var fitted = loop(1_000, 1_000).run(Engines.first(), start(), TRAIN, VALID, round -> {
            if (round.number() == 3) Thread.currentThread().interrupt();
        });
        assertThat(fitted.interrupted()).isTrue();
        assertThat(fitted.rounds()).isEqualTo(3);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aStepLeavesNoArrayBehind() {
        try (var trainee = (DjlTrainee) Engines.first().start(start(), new Optimizer.Adam(0.01))) {
            var parametersAndTheirTwoMoments = 4 * 3;
            assertThat(trainee.held()).isEqualTo(parametersAndTheirTwoMoments);
            for (var i = 0; i < 10; i++) trainee.step(TRAIN);
            trainee.probabilities(VALID.features());
            assertThat(trainee.held()).isEqualTo(parametersAndTheirTwoMoments);
        }
    }

    private static List<Dense> start() {
        return Dense.mlp(4, List.of(8), 3, 5);
    }

    private static Loop loop(int epochs, int patience) {
        return new Loop(epochs, 32, new Optimizer.Adam(0.01), patience, 3);
    }
}
