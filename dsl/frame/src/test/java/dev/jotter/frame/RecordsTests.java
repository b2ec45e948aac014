package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTests {
    private record Home(String city, double lat) {}

    private record Person(String name, int age, @Nullable Home home, List<String> tags, DayOfWeek day) {}

    @Test
    void readsRecordsAndPartsThoseWithin() {
        var frame = rows(List.of(
                new Person("Ann", 31, new Home("Kyiv", 50.45), List.of("a", "b"), DayOfWeek.MONDAY),
                new Person("Bo", 5, new Home("Lviv", 49.84), List.of(), DayOfWeek.SUNDAY)));

        assertThat(frame.columns()).containsExactly("name", "age", "home.city", "home.lat", "tags", "day");
        assertThat(frame.row(0).values()).containsExactly("Ann", 31L, "Kyiv", 50.45, "[\"a\",\"b\"]", "MONDAY");
    }

    @Test
    void readsMapsWithDifferentKeys() {
        var second = new LinkedHashMap<String, @Nullable Object>();
        second.put("b", null);
        second.put("c", LocalDate.EPOCH);
        var frame = rows(List.of(Map.of("a", 1), second));

        assertThat(frame.row(0).values()).containsExactly(1L, null, null);
        assertThat(frame.row(1).values()).containsExactly(null, null, LocalDate.EPOCH);
    }

    @Test
    void keepsEveryValueAsItIs() {
        var frame = rows(List.of(Map.ofEntries(
                Map.entry("big", new BigInteger("12345678901234567890")),
                Map.entry("price", new BigDecimal("12.50")),
                Map.entry("exact", new BigDecimal("0.12345678901234567890")),
                Map.entry("instant", Instant.EPOCH),
                Map.entry("maybe", Optional.of(5)),
                Map.entry("zip", "02138"),
                Map.entry("letter", 'x'),
                Map.entry("array", new int[] {1, 2}),
                Map.entry("bytes", new byte[] {1, (byte) 255}))));

        assertThat(frame.row(0))
                .containsEntry("big", "12345678901234567890")
                .containsEntry("price", 12.5)
                .containsEntry("exact", "0.12345678901234567890")
                .containsEntry("instant", Instant.EPOCH)
                .containsEntry("maybe", 5L)
                .containsEntry("zip", "02138")
                .containsEntry("letter", "x")
                .containsEntry("array", "[1,2]")
                .containsEntry("bytes", "01ff");
    }

    @Test
    void takesNoRowsForAFrameWithoutColumns() {
        assertThat(rows(List.of()).columns()).isEmpty();
        assertThat(rows(List.of()).toString()).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoRow() {
        assertThatThrownBy(() -> rows(List.of(Map.of("a", 1), "b"))).hasMessage("""
                Row 1 is not a row of data.
                Expected a record or a Map, found a java.lang.String.
                Make each row a record, or type Map.of("column", value, ...).""");
        assertThatThrownBy(() -> rows(Arrays.asList((Object) null)))
                .hasMessageContaining("Expected a record or a Map, found null.");
    }

    @Test
    void refusesAColumnTwice() {
        var row = new LinkedHashMap<String, Object>();
        row.put("a.b", 1);
        row.put("a", Map.of("b", 2));
        assertThatThrownBy(() -> rows(List.of(row))).hasMessage("""
                Row 0 has the column "a.b" twice.
                Expected a name of its own for each value, found one by that name and one within another value.
                Rename one of them.""");
    }

    private static TestFrame rows(Collection<?> rows) {
        var loaded = Records.read(rows);
        return new TestFrame(loaded.table(), loaded.rejects());
    }
}
