package dev.jotter.frame.internal.csv;

import it.unimi.dsi.fastutil.bytes.Byte2IntOpenHashMap;
import it.unimi.dsi.fastutil.bytes.Byte2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ByteOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ShortOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.ByteDictionaryMap;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NoKeysAvailableException;
import tech.tablesaw.columns.strings.NullDictionaryMap;
import tech.tablesaw.columns.strings.ShortDictionaryMap;

/// Make Tablesaw's columns of texts from the texts that differ and, for each row, which one it has.
///
/// Up to 65,534 different texts the outcome equals what [StringColumn#append] would have made row by row: keys of one
/// or two bytes rise in the order of first appearance from the second least number on; the greatest means
/// "missing".
public final class TextColumns {
    /// Stands for no text among the codes.
    public static final int MISSING = -1;

    private static final String NO_TEXT = "";

    private TextColumns() {}

    /// Make a column.
    ///
    /// @param codes says for each row which text it has, or [#MISSING]; it may be longer
    public static StringColumn of(String name, List<String> texts, int[] codes, int rows) {
        var counts = new int[texts.size()];
        var missing = 0;
        for (var row = 0; row < rows; row++) {
            if (codes[row] == MISSING) missing++;
            else counts[codes[row]]++;
        }
        return StringColumn.createInternal(name, map(texts, codes, rows, counts, missing));
    }

    private static DictionaryMap map(List<String> texts, int[] codes, int rows, int[] counts, int missing) {
        if (texts.size() <= Byte.MAX_VALUE - Byte.MIN_VALUE - 1) return bytes(texts, codes, rows, counts, missing);
        if (texts.size() <= Short.MAX_VALUE - Short.MIN_VALUE - 1) return shorts(texts, codes, rows, counts, missing);
        return plain(texts, codes, rows);
    }

    private static DictionaryMap bytes(List<String> texts, int[] codes, int rows, int[] counts, int missing) {
        var values = new Byte2ObjectOpenHashMap<String>();
        var keys = new Object2ByteOpenHashMap<String>();
        var count = new Byte2IntOpenHashMap();
        keys.defaultReturnValue(Byte.MIN_VALUE);
        for (var at = 0; at < counts.length; at++) {
            var key = (byte) (Byte.MIN_VALUE + 1 + at);
            values.put(key, texts.get(at));
            keys.put(texts.get(at), key);
            count.put(key, counts[at]);
        }
        if (missing > 0) {
            values.put(Byte.MAX_VALUE, NO_TEXT);
            keys.put(NO_TEXT, Byte.MAX_VALUE);
            count.put(Byte.MAX_VALUE, missing);
        }
        var perRow = new byte[rows];
        for (var row = 0; row < rows; row++) {
            perRow[row] = codes[row] == MISSING ? Byte.MAX_VALUE : (byte) (Byte.MIN_VALUE + 1 + codes[row]);
        }
        return new ByteDictionaryMap.ByteDictionaryBuilder()
                .setNextIndex(Byte.MIN_VALUE + counts.length)
                .setKeyToValue(values)
                .setValueToKey(keys)
                .setKeyToCount(count)
                .setValues(perRow)
                .build();
    }

    private static DictionaryMap shorts(List<String> texts, int[] codes, int rows, int[] counts, int missing) {
        var values = new Short2ObjectOpenHashMap<String>(counts.length);
        var keys = new Object2ShortOpenHashMap<String>(counts.length);
        var count = new Short2IntOpenHashMap(counts.length);
        keys.defaultReturnValue(Short.MIN_VALUE);
        for (var at = 0; at < counts.length; at++) {
            var key = (short) (Short.MIN_VALUE + 1 + at);
            values.put(key, texts.get(at));
            keys.put(texts.get(at), key);
            count.put(key, counts[at]);
        }
        if (missing > 0) {
            values.put(Short.MAX_VALUE, NO_TEXT);
            keys.put(NO_TEXT, Short.MAX_VALUE);
            count.put(Short.MAX_VALUE, missing);
        }
        var perRow = new short[rows];
        for (var row = 0; row < rows; row++) {
            perRow[row] = codes[row] == MISSING ? Short.MAX_VALUE : (short) (Short.MIN_VALUE + 1 + codes[row]);
        }
        return new ShortDictionaryMap.ShortDictionaryBuilder()
                .setNextIndex(Short.MIN_VALUE + counts.length)
                .setKeyToValue(values)
                .setValueToKey(keys)
                .setKeyToCount(count)
                .setValues(perRow)
                .build();
    }

    /// Hold the texts row by row, which needs less memory than to find them by keys; equal ones are one object.
    private static DictionaryMap plain(List<String> texts, int[] codes, int rows) {
        var perRow = new String[rows];
        for (var row = 0; row < rows; row++) perRow[row] = codes[row] == MISSING ? NO_TEXT : texts.get(codes[row]);
        var plain = new NullDictionaryMap(StringColumn.create("").getDictionary());
        // A list of its own, since a column may grow.
        if (!Handed.texts(plain, new ArrayList<>(Arrays.asList(perRow)))) for (var text : perRow) append(plain, text);
        return plain;
    }

    private static void append(DictionaryMap rows, String text) {
        try {
            rows.append(text);
        } catch (NoKeysAvailableException e) {
            throw new IllegalStateException("A plain list has no keys.", e);
        }
    }
}
