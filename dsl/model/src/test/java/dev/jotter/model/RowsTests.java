package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTests {
    private record Penguin(
            String island, double mass, @Nullable String sex) {}

    private record Broken(int size) {
        @Override
        public int size() {
            throw new IllegalStateException("no size today");
        }
    }

    private static final Penguin ONE = new Penguin("Biscoe", 4500, null);

    @Test
    void readsARecordByItsComponentsInTheirOrder() {
        var row = Rows.of(ONE).getFirst();
        assertThat(row)
                .containsEntry("island", "Biscoe")
                .containsEntry("mass", 4500.0)
                .containsEntry("sex", null);
        assertThat(row.keySet()).containsExactly("island", "mass", "sex");
    }

    @Test
    void takesMapsAsTheyAre() {
        Map<String, Object> map = Map.of("mass", 1);
        assertThat(Rows.of(map).getFirst()).isSameAs(map);
    }

    @Test
    void takesListsAndArraysOfBoth() {
        assertThat(Rows.of(List.of(ONE, Map.of("mass", 1)))).hasSize(2);
        assertThat(Rows.of(new Penguin[] {ONE, ONE, ONE})).hasSize(3);
        assertThat(Rows.of(List.of())).isEmpty();
    }

    @Test
    void knowsOneFromMany() {
        assertThat(Rows.isOne(ONE)).isTrue();
        assertThat(Rows.isOne(Map.of())).isTrue();
        assertThat(Rows.isOne(List.of(ONE))).isFalse();
        assertThat(Rows.isOne(null)).isFalse();
    }

    @Test
    void refusesWhatIsNoRow() {
        assertThatThrownBy(() -> Rows.of("Biscoe"))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        This is not a row of data.
                        Expected a record, a Map, or a list or array of these and found a java.lang.String.
                        Type Map.of("column", value, …), or a record whose components are named like the columns.""");
        assertThatThrownBy(() -> Rows.of(null)).hasMessageContaining("found null.");
        assertThatThrownBy(() -> Rows.of(Arrays.asList(ONE, null))).hasMessageContaining("found null.");
        assertThatThrownBy(() -> Rows.of(new int[] {1})).hasMessageContaining("found a int[].");
        assertThatThrownBy(() -> Rows.of(Map.of(1, 2)))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        A map with the key 1 is not a row.
                        Expected column names as keys and found a java.lang.Integer.
                        Type Map.of("column", value, …) with the names of the columns in quotes.""");
    }

    @Test
    void namesTheComponentThatCannotBeRead() {
        assertThatThrownBy(() -> Rows.of(new Broken(1)))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        The row's value "size" cannot be read.
                        Expected the record Broken to give it and found java.lang.IllegalStateException: no size today.
                        Let size() return a value, or give the row as a Map.""");
    }
}
