package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PredictorTests {
    private final Predictor predictor = Predictor.of(Samples.archive());

    @AfterEach
    void close() {
        predictor.close();
    }

    private Answer answer(Map<String, @Nullable Object> row) {
        return predictor.predict(List.of(row)).getFirst();
    }

    private Prediction prediction(Map<String, @Nullable Object> row) {
        return predictor.predict(List.of(row)).all().getFirst();
    }

    @Test
    void preparesTheRowAndGivesTheFormulasProbabilities() {
        double[] x = {(46.1 - 43.92) / 5.46, (4500 - 4201.75) / 801.95, 1, 0, 0};
        var expected = Samples.softmax(Samples.dense(Samples.WEIGHTS, Samples.BIAS, x));
        var found = prediction(Samples.row());
        assertThat(found.label()).isEqualTo("Gentoo");
        assertThat(found.probabilities().keySet()).containsExactly("Adelie", "Chinstrap", "Gentoo");
        assertThat(found.probability("Adelie")).isCloseTo(expected[0], Offset.offset(1e-6));
        assertThat(found.probability("Chinstrap")).isCloseTo(expected[1], Offset.offset(1e-6));
        assertThat(found.probability("Gentoo")).isCloseTo(expected[2], Offset.offset(1e-6));
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void takesTheMeanForAMissingNumberAndSaysSo() {
        var found = prediction(Samples.row(null, Double.NaN, "Biscoe"));
        assertThat(found.probabilities())
                .isEqualTo(prediction(Samples.row(43.92, 4201.75, "Biscoe")).probabilities());
        assertThat(found.notes())
                .containsExactly(
                        "Column \"bill_length_mm\" is missing; its mean 43.92 was taken.",
                        "Column \"body_mass_g\" is missing; its mean 4202 was taken.");
    }

    @Test
    void answersAnUnknownCategoryAndNamesTheNearest() {
        assertThat(prediction(Samples.row(46, 4500, "biscoe")).notes())
                .containsExactly("Column \"island\" holds the unknown category \"biscoe\". Did you mean \"Biscoe\"?");
        assertThat(prediction(Samples.row(46, 4500, "Mars")).notes())
                .containsExactly("Column \"island\" holds the unknown category \"Mars\".");
        assertThat(prediction(Samples.row(46, 4500, null)).notes())
                .containsExactly("Column \"island\" is missing; it was taken as none of the known categories.");
    }

    @Test
    void notesColumnsThatAreNotUsedButNotTheTarget() {
        var row = Samples.row();
        row.put("year", 2007);
        row.put("species", "Gentoo");
        assertThat(prediction(row).notes()).containsExactly("Column \"year\" is not used by this model.");
    }

    @Test
    void refusesAMissingColumnAndNamesTheNearest() {
        var row = Samples.row();
        row.put("bill_length", row.remove("bill_length_mm"));
        assertThat(answer(row))
                .isEqualTo(new Refusal(
                        1, "bill_length_mm", "a number", "no such column in the row, which has \"bill_length\""));
    }

    @Test
    void refusesAWrongTypeInThreeSentences() {
        var answers = predictor.predict(List.of(Samples.row(), Samples.row("long", 4500, "Biscoe")));
        assertThatThrownBy(answers::all).isInstanceOf(JotterException.class).hasMessage("""
                        Row 2 was refused at the column "bill_length_mm".
                        Expected a number and found the text "long".
                        Give "bill_length_mm" as a number and call again.""");
        assertThat(answer(Samples.row(46, 4500, 3)))
                .isEqualTo(new Refusal(1, "island", "a text such as \"Biscoe\"", "the number 3"));
        assertThat(answer(Samples.row(true, 4500, "Biscoe")))
                .isEqualTo(new Refusal(1, "bill_length_mm", "a number", "the truth value true"));
        assertThat(answer(Samples.row(46, 4500, true)))
                .isEqualTo(new Refusal(1, "island", "a text such as \"Biscoe\"", "the truth value true"));
        assertThat(answer(Samples.row(List.of(46), 4500, Map.of())))
                .isEqualTo(new Refusal(1, "bill_length_mm", "a number", "a list"));
        assertThat(answer(Samples.row(46, 4500, Map.of())))
                .isEqualTo(new Refusal(1, "island", "a text such as \"Biscoe\"", "an object"));
    }

    @Test
    void refusesNumbersTooLargeForAnyProbability() {
        assertThat(answer(Samples.row(Double.POSITIVE_INFINITY, 4500, "Biscoe")))
                .isEqualTo(new Refusal(1, "bill_length_mm", "a number", "a number that is not finite"));
        assertThat(answer(Samples.row(BigInteger.TEN.pow(400), 4500, "Biscoe")))
                .isEqualTo(new Refusal(1, "bill_length_mm", "a number", "a number that is not finite"));
        assertThat(answer(Samples.row(46, 1e300, "Biscoe")))
                .isEqualTo(
                        new Refusal(1, "body_mass_g", "a number of the size seen in training (mean 4202)", "1.0E300"));
        // Finite as features, but the graph's sums are not.
        assertThat(answer(Samples.row(1.8e39, -2.6e41, "Biscoe")))
                .isEqualTo(new Refusal(
                        1, "bill_length_mm", "a number of the size seen in training (mean 43.92)", "1.8E39"));
    }

    @Test
    void aBadRowHarmsNoOther() {
        var good = prediction(Samples.row());
        var answers = predictor.predict(List.of(
                Samples.row(), Samples.row("?", 1, "Biscoe"), Samples.row(1.8e39, -2.6e41, "Biscoe"), Samples.row()));
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo(good);
        assertThat(answers.get(3)).isEqualTo(good);
        assertThat(answers.refusals()).extracting(Refusal::row).containsExactly(2, 3);
    }

    @Test
    void answersNoRowsWithNone() {
        assertThat(predictor.predict(List.of())).isEmpty();
        assertThat(predictor.probabilities(new float[0][])).isEmpty();
    }

    @Test
    void answersMoreRowsThanOneNativeCallTakes() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var r = 0; r < Session.BATCH + 3; r++) rows.add(Samples.row(30 + r % 30, 4500, "Dream"));
        rows.set(Session.BATCH + 1, Samples.row("?", 1, "Biscoe"));
        var answers = predictor.predict(rows);
        assertThat(answers).hasSize(Session.BATCH + 3);
        assertThat(answers.get(Session.BATCH)).isEqualTo(prediction(rows.get(Session.BATCH)));
        assertThat(answers.refusals()).extracting(Refusal::row).containsExactly(Session.BATCH + 2);
    }

    @Test
    void givesTheSameProbabilitiesForFeaturesPreparedByTheRecipe() {
        var features = new float[Session.BATCH + 1][];
        for (var r = 0; r < features.length; r++) {
            features[r] = Samples.recipe()
                    .encode(
                            1,
                            column -> new double[] {column.equals("body_mass_g") ? 4500 : 46.1},
                            c -> List.of("Biscoe"))[0];
        }
        var found = predictor.probabilities(features);
        var expected = prediction(Samples.row());
        assertThat((double) found[0][2]).isCloseTo(expected.probability("Gentoo"), Offset.offset(1e-7));
        assertThat(found[Session.BATCH]).isEqualTo(found[0]);
    }

    @Test
    void answersManyThreadsAlikeAndClosesOnlyWhenTheyAreDone() throws Exception {
        var expected = prediction(Samples.row());
        var started = new CountDownLatch(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (var t = 0; t < 8; t++) {
                calls.add(threads.submit(() -> {
                    started.countDown();
                    var answered = 0;
                    while (true) {
                        try {
                            assertThat(prediction(Samples.row())).isEqualTo(expected);
                            answered++;
                            if (answered == 5_000) return answered;
                        } catch (IllegalStateException closed) {
                            return answered;
                        }
                    }
                }));
            }
            started.await();
            predictor.close();
            for (var call : calls) assertThat(call.get()).isNotNegative();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> prediction(Samples.row()))
                .withMessage("This predictor is closed.");
        predictor.close();
    }

    @Test
    void takesNumbersAndTruthValuesWhereTheCategoriesAreSuch() {
        var schema = new Schema(
                List.of(
                        Field.category("year", List.of("2007", "2009")),
                        Field.category("wild", List.of("false", "true"))),
                "y",
                List.of("a", "b"));
        var recipe = new Recipe(
                List.of(new OneHot("year", List.of("2007", "2009")), new OneHot("wild", List.of("false", "true"))));
        var onnx = OnnxGraph.features(4)
                .dense(new float[][] {{1, 0, 1, 0}, {0, 1, 0, 1}}, new float[2])
                .softmax();
        try (var both = Predictor.of(ModelArchive.of(onnx, recipe, schema, Samples.card()))) {
            var found = both.predict(
                            List.of(Map.of("year", 2009, "wild", true), Map.of("year", "2009", "wild", "true")))
                    .all();
            assertThat(found.getFirst().label()).isEqualTo("b");
            assertThat(found.getFirst()).isEqualTo(found.getLast());
            assertThat(found.getFirst().notes()).isEmpty();
        }
    }

    @Test
    void refusesAGraphThatDoesNotFitItsRecipe() {
        var narrow = OnnxGraph.features(4).dense(new float[3][4], new float[3]).softmax();
        var archive = ModelArchive.of(narrow, Samples.recipe(), Samples.schema(), Samples.card());
        assertThatThrownBy(() -> Predictor.of(archive))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        The model archive cannot be run.
                        Expected a graph that fits its recipe and schema and found: the input features has the shape [-1, 4], not [N, 5].
                        Train and publish the model again with this version of Jotter.""");
    }

    @Test
    void refusesARecipeThatDoesNotFitItsSchema() {
        var recipe = new Recipe(List.of(new Scale("island", 0, 1)));
        var archive = ModelArchive.of(Samples.linear(), recipe, Samples.schema(), Samples.card());
        assertThatThrownBy(() -> Predictor.of(archive))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining(
                        "found: The recipe prepares the column \"island\" as NUMBER, but the schema has no such column.");
    }

    @Test
    void refusesBytesThatAreNoGraph() {
        var archive = ModelArchive.of(new byte[] {1, 2, 3}, Samples.recipe(), Samples.schema(), Samples.card());
        assertThatThrownBy(() -> Predictor.of(archive))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The model archive cannot be run.");
    }
}
