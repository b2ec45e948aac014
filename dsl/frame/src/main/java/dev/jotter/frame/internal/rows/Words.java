package dev.jotter.frame.internal.rows;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;

/// Number words, in the order in which they come.
public final class Words {
    private static final int NONE = -1;

    private final Object2IntOpenHashMap<Object> numbers = new Object2IntOpenHashMap<>();
    private final List<Object> words = new ArrayList<>();
    private final Int2IntOpenHashMap byKey = new Int2IntOpenHashMap();
    private @Nullable StringColumn last;

    public Words() {
        numbers.defaultReturnValue(NONE);
        byKey.defaultReturnValue(NONE);
    }

    /// A column of texts keeps each text once, under a key of its own: a text is looked up once and not in each row.
    int code(StringColumn column, int row) {
        if (last != column) {
            byKey.clear();
            last = column;
        }
        var key = column.getDictionary().getKeyForIndex(row);
        var code = byKey.get(key);
        if (code != NONE) return code;
        code = code(column.getDictionary().getValueForKey(key));
        byKey.put(key, code);
        return code;
    }

    int code(Object word) {
        var code = numbers.getInt(word);
        if (code != NONE) return code;
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Give each number's place among all words in their order.
    int[] ranks() {
        var order = new int[words.size()];
        for (var number = 0; number < order.length; number++) order[number] = number;
        IntArrays.parallelQuickSort(order, (a, b) -> compare(words.get(a), words.get(b)));
        var ranks = new int[order.length];
        for (var rank = 0; rank < order.length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }

    @SuppressWarnings("unchecked") // The words of one column are of one class, and it is Comparable.
    private static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
