package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RecipeTests {
    @Test
    void scaleLearnsMeanAndDeviationFromWhatIsThere() {
        var scale = Scale.fit("x", new double[] {2, 4, Double.NaN, 6});
        assertThat(scale.mean()).isEqualTo(4);
        assertThat(scale.std()).isCloseTo(Math.sqrt(8.0 / 3), Offset.offset(1e-12));
        assertThat(scale.encode(Double.NaN)).isZero();
        assertThat(scale.encode(4 + scale.std())).isEqualTo(1f);
    }

    @Test
    void scaleKeepsTheUnitOfAConstantAndOfAnEmptyColumn() {
        assertThat(Scale.fit("x", new double[] {7, 7})).isEqualTo(new Scale("x", 7, 1));
        assertThat(Scale.fit("x", new double[] {Double.NaN})).isEqualTo(new Scale("x", 0, 1));
    }

    @Test
    void scaleRefusesADeviationOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scale("x", 1, 0))
                .withMessage("Column \"x\" needs a finite mean and a std above 0, not 1.0 and 0.0.");
    }

    @Test
    void oneHotLearnsSortedCategories() {
        var oneHot = OneHot.fit("island", Arrays.asList("Dream", null, "Biscoe", "Dream"));
        assertThat(oneHot.categories()).containsExactly("Biscoe", "Dream");
        assertThat(oneHot.featureNames()).containsExactly("island=Biscoe", "island=Dream");
        assertThat(oneHot.width()).isEqualTo(2);
        assertThat(new OneHot("x", List.of("b", "a", "b")).categories()).containsExactly("a", "b");
    }

    @Test
    void oneHotLeavesZerosForWhatItDoesNotKnow() {
        var oneHot = new OneHot("island", List.of("Biscoe", "Dream"));
        var features = new float[3];
        assertThat(oneHot.encode("Mars", features, 1)).isFalse();
        assertThat(oneHot.encode(null, features, 1)).isFalse();
        assertThat(features).containsOnly(0f);
        assertThat(oneHot.encode("Dream", features, 1)).isTrue();
        assertThat(features).containsExactly(0f, 0f, 1f);
    }

    @Test
    void namesItsFeaturesInOrder() {
        assertThat(Samples.recipe().featureNames())
                .containsExactly("bill_length_mm", "body_mass_g", "island=Biscoe", "island=Dream", "island=Torgersen");
        assertThat(Samples.recipe().width()).isEqualTo(5);
    }

    @Test
    void preparesColumnsAsItPreparesRows() {
        double[] bills = {40, Double.NaN, 50};
        double[] masses = {3000, 4000, Double.NaN};
        var islands = Arrays.asList("Dream", null, "Mars");
        var matrix =
                Samples.recipe().encode(3, column -> column.equals("body_mass_g") ? masses : bills, column -> islands);
        var encoder = new RowEncoder(Samples.schema(), Samples.recipe());
        for (var r = 0; r < 3; r++) {
            var features = new float[5];
            var row = Samples.row(bills[r], masses[r], islands.get(r));
            assertThat(encoder.encode(1, row, features, 0, new ArrayList<>())).isEmpty();
            assertThat(features).isEqualTo(matrix[r]);
        }
        assertThat(matrix[1]).containsExactly(0f, (float) ((4000 - 4201.75) / 801.95), 0f, 0f, 0f);
    }

    @Test
    void comesBackFromItsJson() {
        var json = Samples.recipe().toJson();
        assertThat(Recipe.fromJson(json)).isEqualTo(Samples.recipe());
        assertThat(json).isEqualTo("""
                        {
                          "steps" : [ {
                            "step" : "scale",
                            "column" : "bill_length_mm",
                            "mean" : 43.92,
                            "std" : 5.46
                          }, {
                            "step" : "scale",
                            "column" : "body_mass_g",
                            "mean" : 4201.75,
                            "std" : 801.95
                          }, {
                            "step" : "onehot",
                            "categories" : [ "Biscoe", "Dream", "Torgersen" ],
                            "column" : "island"
                          } ]
                        }
                        """);
    }

    @Test
    void refusesJsonThatLeavesSomethingOut() {
        assertThatThrownBy(() -> Recipe.fromJson("{\"steps\":[{\"step\":\"scale\",\"column\":\"x\",\"mean\":1}]}"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void schemaRefusesAColumnTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schema(List.of(Field.number("x"), Field.number("x")), "y", List.of("a", "b")))
                .withMessage("The schema has the column \"x\" twice.");
    }

    @Test
    void schemaTypesARowOfTexts() {
        var row = Samples.schema()
                .typed(Map.of("bill_length_mm", " 46.1 ", "body_mass_g", "", "island", "007", "note", "4"));
        assertThat(row)
                .containsEntry("bill_length_mm", 46.1)
                .containsEntry("body_mass_g", null)
                .containsEntry("island", "007")
                .containsEntry("note", "4");
    }

    @Test
    void fieldLeavesWhatIsNoNumberForTheRefusal() {
        var field = Field.number("x");
        assertThat(field.parse("abc")).isEqualTo("abc");
        assertThat(field.parse("NaN")).isEqualTo("NaN");
        assertThat(field.parse("  ")).isNull();
        assertThat(field.parse("9".repeat(65))).isEqualTo("9".repeat(65));
        assertThat(field.parse("1e400")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Field.category("c", List.of()).parse("")).isNull();
        assertThat(Field.category("c", List.of()).expected()).isEqualTo("a text");
    }
}
