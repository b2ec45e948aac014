package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// What a user's own expression may do wrong in a row.
class LambdaTests {
    private final TestFrame frame = TestFrame.csv("""
            name,mass,born
            Ada,1,2000-01-01
            ,,
            Bob,3,2000-01-03
            """);

    @Test
    void saysInWhichRowItFailedAndWithWhat() {
        assertThatThrownBy(() -> frame.add("n", row -> Integer.parseInt(row.text("name"))))
                .hasMessage("""
                        add("n", row -> ...) failed in row 0.
                        Expected a result for every row, found NumberFormatException: For input string: "Ada".
                        Look at it with row(0): name "Ada", mass 1, born 2000-01-01.""")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void keepsTheMessageAndTheExceptionOfTheUser() {
        var own = new IllegalStateException("no mass here.");

        assertThatThrownBy(() -> frame.where(row -> {
                    if (row.isMissing("mass")) throw own;
                    return true;
                }))
                .hasMessage("""
                        where(row -> ...) failed in row 1.
                        Expected a result for every row, found IllegalStateException: no mass here.
                        Look at it with row(1): name missing, mass missing, born missing.""")
                .hasCause(own);
        assertThatThrownBy(() -> frame.where(row -> {
                    throw new IllegalStateException();
                }))
                .hasMessageContaining("found IllegalStateException.\n");
    }

    @Test
    void cutsWhatIsLong() {
        var wide = frame.add("text", _ -> "x".repeat(100) + "\n");
        for (var at = 0; at < 9; at++) wide = wide.add("c" + at, row -> row.index());
        var last = wide;

        assertThatThrownBy(() -> last.add("n", row -> 1 / row.index()))
                .hasMessageEndingWith("Look at it with row(0): name \"Ada\", mass 1, born 2000-01-01, text \""
                        + "x".repeat(39) + "…\", c0 0, c1 0, c2 0, c3 0, ….");
    }

    @Test
    void letsErrorsThroughThatAreNotOfTheRow() {
        assertThatThrownBy(() -> frame.where(_ -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> frame.add("x", _ -> 1)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> frame.where(_ -> true)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void namesTheColumnAndTheRowOfAValueThatDoesNotFit() {
        assertThatThrownBy(() -> frame.add("x", row -> row.num("born"))).hasMessage("""
                        Column "born" has no number in row 0.
                        Expected a number or a truth value, found 2000-01-01.
                        Read it with row.date("born"), or choose another column.""");
        assertThatThrownBy(() -> frame.add("x", row -> row.whole("mass"))).hasMessage("""
                        Column "mass" has no whole number in row 1.
                        Expected a value, found a missing one.
                        Drop such rows with dropMissing("mass"), or ask row.isMissing("mass") first.""");
        assertThatThrownBy(() -> frame.add("x", row -> row.bool("mass"))).hasMessage("""
                        Column "mass" has no truth value in row 0.
                        Expected true or false, found 1.
                        Read it with row.num("mass"), or choose another column.""");
        assertThatThrownBy(() -> frame.where(row -> row.num("mas") > 1)).hasMessage("""
                        There is no column "mas".
                        Expected one of: name, mass, born.
                        Did you mean "mass"?""");
        assertThatThrownBy(() -> frame.rows(1).add("x", row -> row.num("name")))
                .hasMessageContaining("found a column of the type text.");
    }

    @Test
    void tellsWhereMixedValuesComeFirst() {
        assertThatThrownBy(() ->
                        frame.add("x", row -> row.index() < 1 ? null : row.index() < 2 ? 1.5 : LocalDate.EPOCH))
                .hasMessage("""
                        Column "x" cannot be made from these values.
                        Expected numbers, texts, truth values, dates or times, all of one kind, found Double 1.5 in row 1 and LocalDate 1970-01-01 in row 2.
                        Give one kind for every row, such as String.valueOf(...), or null where there is no value.""");
        assertThatThrownBy(() -> frame.add("x", _ -> List.of(1, 2)))
                .hasMessageContaining("all of one kind, found List [1, 2] in row 0.");
    }

    @Test
    void refusesToRoundALongBesideDecimals() {
        assertThatThrownBy(() -> frame.add("x", row -> row.index() == 0 ? 0.5 : (Object) 9007199254740993L))
                .hasMessage("""
                        Column "x" cannot hold both decimal numbers and 9007199254740993, the value in row 1.
                        Expected whole numbers up to 9007199254740992 beside decimal ones, since larger ones lose digits.
                        Give whole numbers for every row, or texts: String.valueOf(...).""");
        assertThat(frame.add("x", row -> row.index() == 0 ? 0.5 : (Object) 9007199254740992L)
                        .numbers("x"))
                .containsExactly(0.5, 9007199254740992.0, 9007199254740992.0);
    }

    @Test
    void makesAColumnOfNothing() {
        assertThat(frame.add("x", _ -> null).missing("x")).isEqualTo(3);
        assertThat(frame.head(0).add("x", row -> row.num("mass")).kind("x")).isEqualTo(Kind.NUMBER);
    }
}
