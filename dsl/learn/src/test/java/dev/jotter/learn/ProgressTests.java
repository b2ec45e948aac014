package dev.jotter.learn;

import static dev.jotter.learn.Fit.epochs;
import static dev.jotter.learn.Fit.onEpoch;
import static dev.jotter.learn.Fit.quiet;
import static dev.jotter.learn.Learners.boosted;
import static dev.jotter.learn.Learners.logistic;
import static dev.jotter.learn.Learners.mlp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screen;
import dev.jotter.display.Screens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private static final Data DATA = Penguins.split(42);

    private final QuietScreen screen = new QuietScreen();
    private final Screen before = Screens.install(screen);

    @AfterEach
    void giveTheScreenBack() {
        Screens.install(before);
    }

    @Test
    void showsOneLineThatStaysInPlaceAndEndsWithTheCurve() {
        mlp(16).fit(DATA, epochs(30));
        assertThat(screen.displays).hasSize(1);
        var shown = screen.displays.values().iterator().next();
        assertThat(shown.getFirst().text()).isEqualTo("mlp(16)  ░░░░░░░░░░░░░░░░░░░░ 0/30");
        assertThat(shown.getLast().text())
                .matches("mlp\\(16\\)  [0-9.]+ s  epoch [0-9]+ of 30 kept  loss [0-9.]+  valid loss [0-9.]+"
                        + "  valid accuracy [0-9.]+");
        assertThat((String) shown.getLast().data().get(MimeBundle.HTML))
                .contains("<img alt=\"learning curve\" width=\"")
                .contains("src=\"data:image/png;base64,iVBOR");
    }

    @Test
    void drawsTheCurveWhileItRuns() {
        var drawn = new boolean[1];
        mlp(16).fit(DATA, epochs(100_000), onEpoch(_ -> {
            drawn[0] |= screen.displays.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(bundle ->
                            bundle.data().get(MimeBundle.HTML).toString().contains("<img"));
            if (drawn[0]) Thread.currentThread().interrupt();
        }));
        assertThat(drawn).containsExactly(true);
        assertThat(screen.displays.values().iterator().next().getLast().text()).contains("stopped by you, epoch");
    }

    @Test
    void aQuietFitShowsNothing() {
        logistic().fit(DATA, quiet());
        boosted().trees(5).fit(DATA, quiet());
        assertThat(screen.displays).isEmpty();
    }

    @Test
    void aComparisonShowsOneLineForAll() {
        DATA.compare(logistic(), boosted().trees(5));
        assertThat(screen.displays).hasSize(1);
        assertThat(screen.displays.values().iterator().next().getLast().text()).endsWith("2 of 2 learners fitted");
    }

    @Test
    void drawsAsManyPointsAsCanBeSeen() {
        var history = IntStream.rangeClosed(1, 100_000)
                .mapToObj(number -> new Epoch(number, 1.0 / number, Double.NaN, Double.NaN))
                .toList();
        var shown = Curve.thin(history);
        assertThat(shown).hasSize(400);
        assertThat(shown.getFirst()).isEqualTo(history.getFirst());
        assertThat(shown.getLast()).isEqualTo(history.getLast());
        assertThat(Curve.thin(history.subList(0, 3))).hasSize(3);
    }
}
