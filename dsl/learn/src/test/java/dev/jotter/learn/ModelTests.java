package dev.jotter.learn;

import static dev.jotter.learn.Fit.earlyStop;
import static dev.jotter.learn.Fit.quiet;
import static dev.jotter.learn.Fit.repeats;
import static dev.jotter.learn.Fit.seed;
import static dev.jotter.learn.Learners.boosted;
import static dev.jotter.learn.Learners.logistic;
import static dev.jotter.learn.Learners.mlp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Rendering;
import dev.jotter.model.ModelArchive;
import dev.jotter.model.Predictor;
import dev.jotter.model.Rows;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTests {
    private static final Data DATA = Penguins.split(42);
    private static final Model MODEL = boosted().trees(200).depth(4).fit(DATA, earlyStop(20), seed(42), quiet());

    record Penguin(
            String island,
            double bill_length_mm,
            double bill_depth_mm,
            double flipper_length_mm,
            double body_mass_g,
            String sex,
            double bill_ratio) {}

    private static final Penguin SOMEONE = new Penguin("Biscoe", 46.1, 13.2, 211, 4500, "FEMALE", 3.49);

    @Test
    void predictsARecordAMapAndAFrameAlike() {
        var one = MODEL.predict(SOMEONE);
        assertThat(one.label()).isEqualTo("Gentoo");
        var map = new HashMap<String, Object>(Map.of("island", "Biscoe", "sex", "FEMALE", "body_mass_g", 4500));
        map.putAll(Map.of("bill_length_mm", 46.1, "bill_depth_mm", 13.2, "flipper_length_mm", 211, "bill_ratio", 3.49));
        assertThat(MODEL.predict(map)).isEqualTo(one);
        assertThat(MODEL.predict(List.of(SOMEONE, map)).all()).containsExactly(one, one);
        assertThat(MODEL.predict(DATA.test()).all()).hasSize(50);
        assertThat(MODEL.predict(DATA.test().row(0)))
                .isEqualTo(MODEL.predict(DATA.test()).get(0));
    }

    @Test
    void refusesARowWithoutAColumn() {
        assertThatThrownBy(() -> MODEL.predict(Map.of("island", "Biscoe")))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("bill_length_mm");
    }

    @Test
    void notesAnUnknownCategory() {
        var lost = new Penguin("Atlantis", 46.1, 13.2, 211, 4500, "FEMALE", 3.49);
        assertThat(MODEL.predict(lost).notes()).anyMatch(note -> note.contains("Atlantis"));
    }

    @Test
    void theArchiveAnswersElsewhereAsTheModelDoes() {
        try (var predictor = Predictor.of(ModelArchive.read(MODEL.archive().bytes()))) {
            var rows = Rows.of(DATA.test());
            assertThat(predictor.predict(rows)).isEqualTo(MODEL.predict(DATA.test()));
        }
    }

    @Test
    void theCardTellsWhereItComesFrom() {
        var card = MODEL.card();
        assertThat(card.learner()).isEqualTo("boosted");
        assertThat(card.options())
                .containsEntry("trees", "200")
                .containsEntry("depth", "4")
                .containsEntry("rate", "0.3")
                .containsEntry("earlyStop", "20")
                .containsEntry("kept epoch", "41 of 61");
        assertThat(card.rows())
                .containsEntry("train", 233L)
                .containsEntry("valid", 50L)
                .containsEntry("test", 50L);
        assertThat(card.seed()).isEqualTo(42);
        assertThat(card.metrics().get("accuracy")).isEqualTo(MODEL.evaluate().accuracy());
        assertThat(card.versions()).containsEntry("xgboost", "2.1.4").containsEntry("java", "25");
        assertThat(card.dataSha256()).hasSize(64);
        assertThat(logistic().fit(Penguins.split(1), quiet()).card().dataSha256())
                .isNotEqualTo(card.dataSha256());
    }

    @Test
    void saysWhatItIs() {
        assertThat(MODEL.toString())
                .contains("boosted().trees(200).depth(4)", "species: Adelie, Chinstrap, Gentoo", "epoch 41 of 61 kept");
    }

    @Test
    void writesItsGraph(@TempDir Path folder) {
        var file = MODEL.onnx(folder.resolve("penguins.onnx").toString());
        assertThat(file).hasBinaryContent(MODEL.archive().onnx());
        assertThatThrownBy(() -> MODEL.onnx(folder.resolve("none/penguins.onnx").toString()))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageEndingWith("Give the path of a file in a folder that exists.");
    }

    @Test
    void explainsByTheColumnsOfTheRawRows() {
        var importances = MODEL.explain().importances();
        assertThat(importances)
                .extracting(Importance::column)
                .containsExactlyInAnyOrderElementsOf(DATA.schema().names());
        assertThat(importances.getFirst().column()).isEqualTo("bill_ratio");
        assertThat(importances.getFirst().mean()).isCloseTo(0.43, within(0.1));
        assertThat(importances.getLast().mean()).isZero();
        assertThat(MODEL.explain(repeats(3), seed(1)).importances())
                .isEqualTo(MODEL.explain(repeats(3), seed(1)).importances())
                .isNotEqualTo(importances);
    }

    @Test
    void ranksByTheAccuracyLostAndThenByTheLogLossGained() {
        var importances = MODEL.explain().importances();
        assertThat(importances)
                .isSortedAccordingTo(Comparator.comparingDouble(Importance::mean)
                        .thenComparingDouble(Importance::logLoss)
                        .reversed());
        assertThat(importances.getFirst().logLoss()).isGreaterThan(0.1);
        assertThat(importances.getFirst().logLossDeviation()).isPositive();
        assertThat(MODEL.explain().toString()).startsWith("column").contains("accuracy lost", "log loss gained");
    }

    @Test
    void aColumnThatTheModelCannotSeeDoesNotMatter() {
        var noise = DATA.schema().names().indexOf("sex");
        assertThat(noise).isPositive();
        assertThat(MODEL.explain(repeats(5)).importances())
                .filteredOn(one -> one.column().equals("sex"))
                .singleElement()
                .satisfies(one -> assertThat(one.mean()).isZero())
                .satisfies(one -> assertThat(one.deviation()).isZero())
                .satisfies(one -> assertThat(one.logLoss()).isZero());
    }

    @Test
    void comparesLearnersOnTheValidationPart() {
        var board = DATA.compare(logistic(), boosted(), mlp(16));
        assertThat(board.models()).hasSize(3);
        assertThat(board.best()).isSameAs(board.models().getFirst());
        assertThat(board.best().evaluate().accuracy()).isGreaterThan(0.95);
        assertThat(board.toString())
                .startsWith("learner")
                .contains("logistic()", "boosted()", "mlp(16)", "judged on 50 validation rows");
        var f1 = board.models().stream().map(model -> model.judge("valid").f1()).toList();
        assertThat(f1).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void refusesToCompareOnNothing() {
        var data = Penguins.CLEAN.classify("species").split(0.8, 0);
        assertThatThrownBy(() -> data.compare(logistic())).hasMessage("""
                        Learners cannot be compared on this data.
                        Expected a validation part to compare them on and found an empty one.
                        Split with a second share above 0, such as split(0.7, 0.15, stratify(), seed(42)).""");
        assertThatThrownBy(() -> DATA.compare()).hasMessageContaining("Expected at least one learner and found none.");
    }

    @Test
    void refusesToJudgeWithoutATestPart() {
        var model = logistic().fit(Penguins.CLEAN.classify("species").split(0.8, 0.2), quiet());
        assertThatThrownBy(model::evaluate).hasMessage("""
                        The model cannot be judged.
                        Expected a test part and found an empty one.
                        Split so that some rows are left over, such as split(0.7, 0.15).""");
        assertThat(model.card().metrics()).isEmpty();
    }

    @Test
    void drawsWhatItSays() {
        for (var shown : List.of(
                MODEL.curve(),
                MODEL.explain(),
                MODEL.evaluate().confusion(),
                MODEL.evaluate().roc())) {
            var bundle = Rendering.of(shown);
            assertThat(bundle.data()).containsKey(MimeBundle.PNG);
            assertThat(bundle.text()).isNotBlank();
        }
    }
}
