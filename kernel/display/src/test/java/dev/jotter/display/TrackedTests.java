package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackedTests {
    private final RecordingScreen screen = new RecordingScreen();
    private final Screen before = Screens.install(screen);

    @AfterEach
    void giveTheScreenBack() {
        Screens.install(before);
    }

    @Test
    void handsOutEveryElementInOrderAndFinishesTheLine() {
        var seen = new ArrayList<String>();
        for (var word : new Tracked<>(List.of("a", "b", "c"), "words")) seen.add(word);
        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(screen.events.getFirst()).isEqualTo("open words  ░░░░░░░░░░░░░░░░░░░░ 0/3");
        assertThat(screen.events.getLast()).matches("update words  \\d+\\.\\d s  3 done");
    }

    @Test
    void finishesAnEmptyWalk() {
        assertThat(new Tracked<>(List.of(), "nothing")).isEmpty();
        assertThat(screen.events.getLast()).endsWith("0 done");
    }
}
