package dev.jotter.frame.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;

class TextColumnsTests {
    /// The numbers of different texts at which Tablesaw takes wider keys.
    @ParameterizedTest
    @ValueSource(ints = {1, 253, 254, 255, 256, 65_533, 65_534})
    void equalsAColumnThatWasAppendedTo(int different) {
        var texts = IntStream.range(0, different).mapToObj(at -> "text " + at).toList();
        var codes = IntStream.range(0, different + 7)
                .map(row -> row % 5 == 4 ? TextColumns.MISSING : row % different)
                .toArray();
        var appended = StringColumn.create("c");
        // A key is given at the first appearance, so that all texts must appear in order before any is missing.
        var inOrder = IntStream.concat(IntStream.range(0, different), IntStream.of(codes))
                .toArray();
        for (var code : inOrder) {
            if (code == TextColumns.MISSING) appended.appendMissing();
            else appended.append(texts.get(code));
        }

        var made = TextColumns.of("c", texts, inOrder.clone(), inOrder.length);

        assertThat(made.getDictionary()).isEqualTo(appended.getDictionary());
        assertThat(made.asList()).isEqualTo(appended.asList());
        made.append("one more");
        made.appendMissing();
        appended.append("one more");
        appended.appendMissing();
        assertThat(made.getDictionary()).isEqualTo(appended.getDictionary());
        assertThat(made.countMissing()).isEqualTo(appended.countMissing());
    }

    @Test
    void holdsMoreTextsThanKeysInAPlainList() {
        var texts = IntStream.range(0, 65_535).mapToObj(at -> "text " + at).toList();
        var codes = IntStream.range(-1, 2 * texts.size())
                .map(row -> row % texts.size())
                .toArray();

        var column = TextColumns.of("c", texts, codes, codes.length);

        assertThat(column.size()).isEqualTo(codes.length);
        assertThat(column.isMissing(0)).isTrue();
        assertThat(column.countMissing()).isOne();
        assertThat(column.countUnique()).isEqualTo(texts.size() + 1);
        assertThat(column.get(65_536)).isEqualTo("text 0").isSameAs(column.get(1));
        assertThat(column.append("one more").get(codes.length)).isEqualTo("one more");
    }

    @Test
    void makesAColumnWithoutRows() {
        assertThat(TextColumns.of("c", List.of(), new int[0], 0).size()).isZero();
    }
}
