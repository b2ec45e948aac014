package dev.jotter.app.debug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.app.debug.Breakpoints.Breakpoint;
import dev.jotter.shell.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakpointsTests {
    private static final String CELL = "int f() {\n  return 1;\n}";

    private final List<ObjectNode> sent = new ArrayList<>();
    private final Events events = new Events();
    private final CellSources sources = new CellSources();
    private final Breakpoints breakpoints = new Breakpoints(sources, events);
    private final String path = sources.path(CELL);

    @BeforeEach
    void listen() {
        events.to(sent::add);
    }

    @Test
    void stopsAtItsLineOfItsCellOnly() {
        breakpoints.set(path, List.of(2));
        assertThat(breakpoints.isAt(new Place(1, CELL, 2))).isTrue();
        assertThat(breakpoints.isAt(new Place(9, CELL, 2))).isTrue();
        assertThat(breakpoints.isAt(new Place(1, CELL, 1))).isFalse();
        assertThat(breakpoints.isAt(new Place(1, CELL + " ", 2))).isFalse();
    }

    @Test
    void movesToALineWithCodeWhenTheCellIsCompiledAndSaysSo() {
        breakpoints.set(path, List.of(1));
        breakpoints.loaded(CELL, 1, 3, Set.of(2));
        assertThat(breakpoints.isAt(new Place(1, CELL, 2))).isTrue();
        assertThat(breakpoints.isAt(new Place(1, CELL, 1))).isFalse();
        assertThat(sent).singleElement().satisfies(event -> {
            assertThat(event.path("event").asText()).isEqualTo("breakpoint");
            assertThat(event.at("/body/breakpoint/line").asInt()).isEqualTo(2);
        });
    }

    @Test
    void replacesAllOfACell() {
        breakpoints.set(path, List.of(1, 2));
        breakpoints.set(path, List.of());
        assertThat(breakpoints.all()).isEmpty();
        assertThat(breakpoints.isAt(new Place(1, CELL, 2))).isFalse();
    }

    @Test
    void doesNotVerifyWhatItCannotPlace() {
        assertThat(breakpoints.set(path, List.of(4)))
                .extracting(Breakpoint::verified)
                .containsExactly(false);
        assertThat(breakpoints.set("/unknown.java", List.of(1)))
                .extracting(Breakpoint::verified)
                .containsExactly(false);
    }
}
