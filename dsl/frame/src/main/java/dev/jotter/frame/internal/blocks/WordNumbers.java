package dev.jotter.frame.internal.blocks;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/// Number the texts of a column in the order of their rows, whichever thread saw them first.
final class WordNumbers {
    private final Dictionary all = new Dictionary();
    private final IdentityHashMap<Dictionary, Numbers> known = new IdentityHashMap<>();

    /// List the texts by their numbers.
    ///
    /// @throws CharacterCodingException when one is not UTF-8
    List<String> texts() throws CharacterCodingException {
        return Arrays.asList(all.texts());
    }

    /// Replace the numbers of a thread's dictionary by those of all. Blocks come in their order, and what a block adds
    /// to a dictionary comes in the order of its rows.
    void renumber(Part.Words part, int[] numbers, int row, int rows) {
        var ours = known.computeIfAbsent(part.dictionary(), _ -> new Numbers());
        ours.add(part.added());
        for (var at = row; at < row + rows; at++) {
            if (numbers[at] != Dictionary.MISSING) numbers[at] = ours.all[numbers[at]];
        }
    }

    /// Hold the numbers of what is in a thread's dictionary.
    private final class Numbers {
        private int[] all = {};
        private int size;

        void add(Dictionary.Excerpt more) {
            if (size + more.count() > all.length) all = Arrays.copyOf(all, Math.max(size + more.count(), 2 * size));
            for (var text = 0; text < more.count(); text++) all[size++] = more.number(text, WordNumbers.this.all);
        }
    }
}
