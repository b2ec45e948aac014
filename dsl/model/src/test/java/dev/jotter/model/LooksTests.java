package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the nouns of a model look like.
class LooksTests {
    private static Prediction gentoo() {
        var probabilities = new LinkedHashMap<String, Double>();
        probabilities.put("Adelie", 0.25);
        probabilities.put("Gentoo<3", 0.75);
        return new Prediction("Gentoo<3", probabilities, List.of("Column \"year\" is not used by this model."));
    }

    @Test
    void predictionShowsItsLabelThenTheProbabilities() {
        var shown = gentoo().toMimeBundle();
        assertThat(shown.text()).isEqualTo("""
                        Gentoo<3
                        class     probability
                        Adelie           0.25
                        Gentoo<3         0.75
                        Column "year" is not used by this model.""");
        assertThat(shown.data().get(MimeBundle.HTML).toString()).startsWith("<div><b>Gentoo&lt;3</b></div><table");
        assertThat(gentoo().probability("Adelie")).isEqualTo(0.25);
        assertThat(gentoo().probability("Emperor")).isZero();
    }

    @Test
    void predictionSaysWhichEndpointAnswered() {
        var answered = gentoo().by("penguins 1.0.0");
        assertThat(answered.by()).isEqualTo("penguins 1.0.0");
        assertThat(answered.toMimeBundle().text())
                .endsWith("Column \"year\" is not used by this model. Answered by the endpoint penguins 1.0.0.");
        assertThat(new Prediction("Gentoo", Map.of("Gentoo", 1.0), List.of(), "penguins 1.0.0")
                        .toMimeBundle()
                        .text())
                .isEqualTo("""
                        Gentoo
                        class   probability
                        Gentoo            1
                        Answered by the endpoint penguins 1.0.0.""");
    }

    @Test
    void predictionsNameEachEndpointOnce() {
        var answered = gentoo().by("penguins 1.0.0");
        assertThat(new Predictions(List.of(answered, answered)).toString())
                .endsWith("\nAnswered by the endpoint penguins 1.0.0.");
    }

    @Test
    void predictionsAreATableOfRows() {
        var many = new Predictions(List.of(gentoo(), new Refusal(2, "mass", "a number", "the text \"x\"")));
        assertThat(many.toString()).isEqualTo("""
                        row  label     probability  notes
                          1  Gentoo<3         0.75  Column "year" is not used by this model.
                          2  missing       missing  mass: expected a number, found the text "x\"""");
    }

    @Test
    void manyPredictionsAreCounted() {
        var many = new ArrayList<Answer>();
        for (var i = 0; i < 25; i++) many.add(gentoo());
        assertThat(new Predictions(many).toString()).endsWith("\n5 more rows.").contains("\n 20  ");
    }

    @Test
    void refusalIsItsThreeSentences() {
        assertThat(new Refusal(2, "mass", "a number", "a list").toMimeBundle().text())
                .isEqualTo("""
                        Row 2 was refused at the column "mass".
                        Expected a number and found a list.
                        Give "mass" as a number and call again.""");
    }

    @Test
    void cardTellsWhereTheModelComesFrom() {
        var card = new Card(
                "logistic",
                Map.of("l2", "1.0"),
                "abc",
                Map.of("train", 240L),
                42,
                Map.of("f1", 0.5),
                Map.of("java", "25"));
        assertThat(card.toMimeBundle().text()).contains("learner      logistic", "seed         42", "rows, train  240");
    }

    @Test
    void schemaIsATableOfColumns() {
        assertThat(Samples.schema().toMimeBundle().text()).isEqualTo("""
                        column          kind      categories
                        bill_length_mm  number
                        body_mass_g     number
                        island          category  Biscoe, Dream, Torgersen
                        answers species: Adelie, Chinstrap, Gentoo""");
    }
}
