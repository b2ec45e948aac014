package dev.jotter.frame.internal.duck;

import dev.jotter.frame.internal.csv.TextColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBReadableVector;
import tech.tablesaw.columns.Column;

/// Collect texts as numbers into a list of those that differ, so that each is made once.
///
/// DuckDB holds a text of up to twelve bytes in sixteen: its length, then the text, then zeros. So two numbers of 64
/// bits tell such a text from all others; longer ones are told apart as Java's.
final class TextSink implements Sink {
    private static final int WIDTH = 16;
    private static final int INLINE = 12;
    private static final int FREE = 0;

    private final String name;
    private final int[] codes;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> longTexts = new HashMap<>();
    private long[] keys = new long[1 << 9];
    private int[] slots = new int[1 << 8];
    private int shortTexts;
    private int size;

    TextSink(String name, int rows) {
        this.name = name;
        codes = new int[rows];
    }

    @Override
    public void take(DuckDBReadableVector vector, int rows) {
        VectorMemory.of(vector).ifPresentOrElse(memory -> look(memory, vector, rows), () -> {
            for (var row = 0; row < rows; row++) {
                codes[size + row] = vector.isNull(row) ? TextColumns.MISSING : code(vector.getString(row));
            }
        });
        size += rows;
    }

    private void look(VectorMemory memory, DuckDBReadableVector vector, int rows) {
        var data = memory.data();
        for (var row = 0; row < rows; row++) {
            if (memory.isMissing(row)) {
                codes[size + row] = TextColumns.MISSING;
            } else {
                var at = row * WIDTH;
                codes[size + row] = data.getInt(at) <= INLINE
                        ? code(data.getLong(at), data.getLong(at + Long.BYTES), vector, row)
                        : code(vector.getString(row));
            }
        }
    }

    private int code(String text) {
        if (text.isEmpty()) return TextColumns.MISSING;
        var known = longTexts.putIfAbsent(text, texts.size());
        if (known != null) return known;
        texts.add(text);
        return texts.size() - 1;
    }

    private int code(long first, long second, DuckDBReadableVector vector, int row) {
        if (first == 0) return TextColumns.MISSING;
        var slot = slot(first, second);
        if (slots[slot] == FREE) {
            if (++shortTexts > slots.length / 2) {
                grow();
                slot = slot(first, second);
            }
            keys[2 * slot] = first;
            keys[2 * slot + 1] = second;
            texts.add(vector.getString(row));
            slots[slot] = texts.size();
        }
        return slots[slot] - 1;
    }

    /// Find the slot that holds the text, or the free one where it belongs.
    private int slot(long first, long second) {
        var mask = slots.length - 1;
        var hash = (first ^ second * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
        var slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != FREE && (keys[2 * slot] != first || keys[2 * slot + 1] != second)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldSlots = slots;
        keys = new long[2 * oldKeys.length];
        slots = new int[2 * oldSlots.length];
        for (var old = 0; old < oldSlots.length; old++) {
            if (oldSlots[old] == FREE) continue;
            var slot = slot(oldKeys[2 * old], oldKeys[2 * old + 1]);
            keys[2 * slot] = oldKeys[2 * old];
            keys[2 * slot + 1] = oldKeys[2 * old + 1];
            slots[slot] = oldSlots[old];
        }
    }

    @Override
    public Column<?> column() {
        return TextColumns.of(name, texts, codes, size);
    }
}
