package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private final History history = new History();

    @BeforeEach
    void fill() {
        history.add(1, "var a = 1", "");
        history.add(2, "a + 1", "2");
        history.add(3, "var b.c", "");
        history.add(4, "a + 1", "2");
    }

    @Test
    void givesTheLastOldestFirst() {
        assertThat(cells(new HistoryQuery.Tail(2))).containsExactly(3, 4);
        assertThat(cells(new HistoryQuery.Tail(99))).containsExactly(1, 2, 3, 4);
        assertThat(cells(new HistoryQuery.Tail(0))).isEmpty();
        assertThat(history.answer(new HistoryQuery.Tail(1)).getFirst().output()).isEqualTo("2");
    }

    @Test
    void givesARangeWithoutItsEnd() {
        assertThat(cells(new HistoryQuery.Range(0, 2, 4))).containsExactly(2, 3);
        assertThat(cells(new HistoryQuery.Range(History.SESSION, 3, 0))).containsExactly(3, 4);
        assertThat(cells(new HistoryQuery.Range(-1, 1, 4))).isEmpty();
    }

    @Test
    void searchesByGlobAndNotByRegex() {
        assertThat(cells(search("var*", false))).containsExactly(1, 3);
        assertThat(cells(search("a ? 1", false))).containsExactly(2, 4);
        assertThat(cells(search("var b.c", false))).containsExactly(3);
        assertThat(cells(search("var . = 1", false))).isEmpty();
    }

    @Test
    void keepsTheLatestOfEqualTexts() {
        assertThat(cells(search("*", true))).containsExactly(1, 3, 4);
    }

    private static HistoryQuery search(String pattern, boolean unique) {
        return new HistoryQuery.Search(pattern, 10, unique);
    }

    private List<Integer> cells(HistoryQuery query) {
        return history.answer(query).stream().map(HistoryEntry::cell).toList();
    }
}
