package dev.jotter.learn.internal.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jotter.learn.internal.Clouds;
import dev.jotter.learn.internal.fit.Examples;
import dev.jotter.learn.internal.fit.Matrix;
import dev.jotter.learn.internal.fit.Round;
import dev.jotter.learn.internal.linear.Softmax;
import dev.jotter.learn.internal.metric.LogLoss;
import dev.jotter.model.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoostingTests {
    private static final Examples TRAIN = Clouds.of(300, 4, 3, 1);
    private static final Examples VALID = Clouds.of(90, 4, 3, 2);

    /// The trees read from the JSON must answer as XGBoost itself does; its own answers are behind the rounds' losses.
    @Test
    void treesReadFromTheModelAnswerAsXgboostDoes() {
        var rounds = new ArrayList<Round>();
        var fitted = new Boosting(8, 3, 0.3, 100, 7).run(TRAIN, VALID, rounds::add);
        assertThat(fitted.state()).hasSize(24);
        assertThat(LogLoss.of(VALID.labels(), answers(fitted.state(), VALID)))
                .isCloseTo(rounds.get(fitted.best() - 1).validLoss(), within(1e-6));
    }

    @Test
    void theSameSeedGrowsTheSameTrees() {
        var boosting = new Boosting(20, 4, 0.3, 100, 7);
        assertThat(boosting.run(TRAIN, VALID, _ -> {}).state())
                .isEqualTo(boosting.run(TRAIN, VALID, _ -> {}).state());
    }

    @Test
    void keepsTheRoundsUpToTheBestOnTheValidationPart() {
        var rounds = new ArrayList<Round>();
        var fitted = new Boosting(500, 6, 0.5, 5, 7).run(TRAIN, VALID, rounds::add);
        assertThat(fitted.rounds()).isLessThan(500).isEqualTo(fitted.best() + 5);
        assertThat(fitted.state()).hasSize(3 * fitted.best());
        assertThat(rounds)
                .allSatisfy(round -> assertThat(round.validLoss())
                        .isGreaterThanOrEqualTo(rounds.get(fitted.best() - 1).validLoss()));
    }

    @Test
    void withoutAValidationPartEveryTreeIsKept() {
        var nothing = new Examples(new Matrix(new float[0], 0, 4), new int[0], 3);
        assertThat(new Boosting(6, 3, 0.3, 2, 7).run(TRAIN, nothing, _ -> {}).state())
                .hasSize(18);
    }

    @Test
    void anInterruptKeepsWhatHasGrown() {
        var fitted = new Boosting(500, 3, 0.01, 500, 7).run(TRAIN, VALID, round -> {
            if (round.number() == 4) Thread.currentThread().interrupt();
        });
        assertThat(fitted.interrupted()).isTrue();
        assertThat(fitted.rounds()).isEqualTo(4);
        assertThat(fitted.state()).hasSize(12);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static double[][] answers(List<Tree> trees, Examples examples) {
        var width = examples.features().width();
        var all = new double[examples.rows()][examples.classes()];
        for (var row = 0; row < all.length; row++) {
            var values = Arrays.copyOfRange(examples.features().values(), row * width, (row + 1) * width);
            for (var tree : trees) all[row][tree.output()] += score(tree, values);
            Softmax.inPlace(all[row]);
        }
        return all;
    }

    private static float score(Tree tree, float[] row) {
        var node = tree.nodes().getFirst();
        while (node instanceof Tree.Split split) {
            node = tree.nodes().get(row[split.feature()] < split.threshold() ? split.yes() : split.no());
        }
        return ((Tree.Leaf) node).score();
    }
}
