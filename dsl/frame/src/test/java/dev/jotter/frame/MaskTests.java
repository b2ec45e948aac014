package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

class MaskTests {
    private static final String SECRET = "correct horse battery staple";

    private final TestFrame people = TestFrame.csv("""
            name,card,born,age,score,vip,zip
            Ada Lovelace,4111-1111-1111-1234,1815-12-10,36,0.5,true,02138
            Zoë 李明,12,1990-01-31,42,-7.25,false,10001
            ,,,,,,
            """);

    @Test
    void hashesTheSameValueToTheSameTokenInEveryTable() {
        var orders = TestFrame.csv("buyer,total\nZoë 李明,3\nBob,4\n").mask("buyer", Mask.hash(SECRET));
        var masked = people.mask("name", Mask.hash(SECRET)).rename("name", "buyer");

        assertThat(masked.texts("buyer").getFirst()).matches("[0-9a-f]{32}");
        assertThat(masked.texts("buyer").get(2)).isNull();
        assertThat(masked.join(orders, "buyer").texts("total")).containsExactly("3");
    }

    /// The expected token comes from `printf 'Ada Lovelace' | openssl dgst -sha256 -hmac '…'`.
    @Test
    void hashesByHmacSha256() {
        assertThat(people.mask("name", Mask.hash(SECRET)).texts("name").getFirst())
                .isEqualTo("94957f6406b6f7bc57b89e56b54e545e");
    }

    @Test
    void hashesNumbersAlikeWhetherTheyHaveAPointOrNot() {
        var whole = TestFrame.csv("id\n5\n7\n").mask("id", Mask.hash(SECRET));
        var decimal = TestFrame.csv("id\n5.0\n7.5\n").mask("id", Mask.hash(SECRET));

        assertThat(decimal.texts("id").getFirst()).isEqualTo(whole.texts("id").getFirst());
        assertThat(decimal.texts("id").getLast()).isNotEqualTo(whole.texts("id").getLast());
    }

    @Test
    void hashesBothSpellingsOfAnAccentAlike() {
        var frame = TestFrame.csv("name\nZo\u00EB\nZoe\u0308\n").mask("name", Mask.hash(SECRET));

        assertThat(frame.texts("name").getFirst()).isEqualTo(frame.texts("name").getLast());
    }

    @Test
    void anotherSecretGivesAnotherToken() {
        assertThat(people.mask("name", Mask.hash(SECRET)).texts("name"))
                .doesNotContainAnyElementsOf(people.dropMissing("name")
                        .mask("name", Mask.hash(SECRET + "!"))
                        .texts("name"));
    }

    @Test
    void refusesAWeakSecretWithoutRepeatingIt() {
        assertThatThrownBy(() -> Mask.hash("geheim")).hasMessage("""
                        The secret is too weak to hash by: who guesses it can guess every value.
                        Expected at least 16 characters, 6 of them different, found 6 characters, 5 of them different.
                        Keep one outside the notebook and type hash(System.getenv("MASK_SECRET")).""");
        assertThatThrownBy(() -> Mask.hash("")).hasMessageContaining("found 0 characters, 0 of them different.");
        assertThatThrownBy(() -> Mask.hash("aaaaaaaaaaaaaaaaaaaaaaa")).hasMessageContaining("1 of them different.");
        assertThatThrownBy(() -> Mask.hash(null)).hasMessageContaining("found none.");
        assertThat(Mask.hash(SECRET)).hasToString("hash(…)");
    }

    @Test
    void redactsAndKeepsTheShape() {
        var redacted =
                people.mask("name", Mask.redact()).mask("born", Mask.redact()).mask("score", Mask.redact());

        assertThat(redacted.texts("name")).containsExactly("*** ********", "*** **", null);
        assertThat(redacted.texts("born")).containsExactly("****-**-**", "****-**-**", null);
        assertThat(redacted.texts("score")).containsExactly("*.*", "-*.**", null);
    }

    @Test
    void keepsTheEndOrTheBeginning() {
        assertThat(people.mask("card", Mask.keepLast(4)).texts("card"))
                .containsExactly("****-****-****-1234", "**", null);
        assertThat(people.mask("zip", Mask.keepFirst(3)).texts("zip")).containsExactly("021**", "100**", null);
    }

    @Test
    void redactsWholeWhatHasNoMoreThanWhatIsKept() {
        assertThat(people.mask("zip", Mask.keepLast(5)).texts("zip")).containsExactly("*****", "*****", null);
    }

    @Test
    void keepsTheYearAsAWholeNumber() {
        var masked = people.mask("born", Mask.year());

        assertThat(masked.texts("born")).containsExactly("1815", "1990", null);
        assertThat(masked.kind("born")).isEqualTo(Kind.NUMBER);
    }

    @Test
    void putsNumbersIntoBands() {
        assertThat(people.mask("age", Mask.bands(10)).texts("age")).containsExactly("30 to 39", "40 to 49", null);
        assertThat(people.mask("score", Mask.bands(0.5)).texts("score"))
                .containsExactly("0.5 to below 1", "-7.5 to below -7", null);
    }

    @Test
    void leavesTheOriginalAsItWasAndTheOtherColumnsToo() {
        var masked = people.mask("name", Mask.redact());

        assertThat(people.texts("name")).startsWith("Ada Lovelace");
        assertThat(masked.columns()).isEqualTo(people.columns());
        assertThat(masked.texts("card")).isEqualTo(people.texts("card"));
    }

    @Test
    void keepsAColumnOfMissingValuesAText() {
        var masked = people.rows(2).mask("name", Mask.redact()).mask("born", Mask.year());

        assertThat(masked.kind("name")).isEqualTo(Kind.TEXT);
        assertThat(masked.missing("name")).isOne();
        assertThat(masked.missing("born")).isOne();
    }

    @Test
    void refusesAMaskThatDoesNotFit() {
        assertThatThrownBy(() -> people.mask("name", Mask.year())).hasMessage("""
                        Column "name" cannot be cut to its year.
                        Expected dates, found text.
                        Leave it out with without("name"), or choose another mask.""");
        var truth = new TestFrame(Table.create(BooleanColumn.create("vip", true, false)), java.util.List.of());
        assertThatThrownBy(() -> truth.mask("vip", Mask.redact()))
                .hasMessageContaining(
                        "Expected texts, numbers, dates or times, which have a shape to keep, found boolean.");
        assertThatThrownBy(() -> people.mask("zip", Mask.bands(10)))
                .hasMessageContaining("Expected numbers, found text.");
        assertThatThrownBy(() -> people.maskText("age")).hasMessage("""
                        Column "age" cannot be searched for personal things.
                        Expected text, found number.
                        Type mask("age", redact()) to mask each value as a whole.""");
        assertThatThrownBy(() -> people.mask("nam", Mask.redact())).hasMessageContaining("Did you mean \"name\"?");
        assertThatThrownBy(() -> Mask.bands(0)).hasMessageContaining("Bands cannot be 0.0 wide.");
        assertThatThrownBy(() -> Mask.keepLast(0)).hasMessageContaining("The word keepLast cannot keep 0 letters.");
    }
}
