package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Hold the figures that `./jotter bench privacy` prints, over the mails that are in the repository.
class PrivacyFiguresTests {
    private final PrivacyFigures figures = PrivacyFigures.of(Path.of("../../notebooks/data/mails"));

    PrivacyFiguresTests() throws IOException {}

    @Test
    void findsNearlyEveryEmailAddress() {
        assertThat(figures.emails().all()).isGreaterThan(1500);
        assertThat(figures.emails().value()).as("%s", figures.emails().others()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void takesNothingForACardThatIsNone() {
        var cards = figures.planted("card", Finding.card());

        assertThat(cards.precision().others()).isEmpty();
        assertThat(cards.recall().all()).isEqualTo(400);
        assertThat(cards.recall().others()).isEmpty();
    }

    @Test
    void takesNothingForABankAccountThatIsNone() {
        var ibans = figures.planted("iban", Finding.iban());

        assertThat(ibans.precision().others()).isEmpty();
        assertThat(ibans.recall().all()).isEqualTo(400);
        assertThat(ibans.recall().others()).isEmpty();
    }
}
