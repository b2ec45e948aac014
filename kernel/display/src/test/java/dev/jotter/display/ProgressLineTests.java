package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressLineTests {
    private final RecordingScreen screen = new RecordingScreen();
    private final Screen before = Screens.install(screen);
    private long now;

    @AfterEach
    void giveTheScreenBack() {
        Screens.install(before);
    }

    @Test
    void staysInPlaceAndSaysTheTimeLeft() {
        var line = ProgressLine.open("fit", 10, () -> now);
        now += Duration.ofSeconds(2).toNanos();
        line.update(5, "loss 0.31");
        line.finish("accuracy 0.97");
        assertThat(screen.events)
                .containsExactly(
                        "open fit  ░░░░░░░░░░░░░░░░░░░░ 0/10",
                        "update fit  ██████████░░░░░░░░░░ 5/10  2.0 s left  loss 0.31",
                        "update fit  2.0 s  accuracy 0.97");
    }

    @Test
    void countsWhereNobodyKnowsHowMany() {
        var line = ProgressLine.open("fetch", 0, () -> now);
        now += Duration.ofSeconds(1).toNanos();
        line.update(3, "a.jar");
        assertThat(screen.events).containsExactly("open fetch  0", "update fetch  3  a.jar");
    }

    @Test
    void redrawsAtMostTenTimesASecond() {
        var line = ProgressLine.open("fit", 1000, () -> now);
        for (var step = 1; step <= 1000; step++) {
            now += Duration.ofMillis(1).toNanos();
            line.update(step, "");
        }
        assertThat(screen.events).hasSize(1 + 10);
    }

    @Test
    void writesMinutes() {
        var line = ProgressLine.open("fit", 4, () -> now);
        now += Duration.ofSeconds(65).toNanos();
        line.update(2, "");
        assertThat(screen.events.getLast()).endsWith("2/4  1 min 05 s left");
    }

    @Test
    void makesThePictureBelowOnlyWhenItRedraws() {
        var line = ProgressLine.open("fit", 1000, () -> now);
        var pictures = new AtomicInteger();
        for (var step = 1; step <= 1000; step++) {
            now += Duration.ofMillis(1).toNanos();
            line.update(step, "", () -> "<img alt=\"" + pictures.incrementAndGet() + "\">");
        }
        assertThat(pictures).hasValue(10);
        line.finish("done", "<img alt=\"last\">");
        assertThat(screen.last.data().get(MimeBundle.HTML))
                .isEqualTo("<pre style=\"margin:0\">fit  1.0 s  done</pre><img alt=\"last\">");
        assertThat(screen.last.text()).isEqualTo("fit  1.0 s  done");
    }
}
