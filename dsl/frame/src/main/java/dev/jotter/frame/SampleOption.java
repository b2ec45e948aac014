package dev.jotter.frame;

import java.util.List;

/// Say how rows are taken at random: what `sample` takes behind their number or share.
public sealed interface SampleOption {
    /// Take from each group of rows that are alike in these columns in proportion to its size.
    record Stratify(List<String> columns) implements SampleOption {}

    /// Fix what is random; open, since the seed of learning is one, too.
    non-sealed interface Seeded extends SampleOption {
        /// Give the seed.
        long value();
    }

    /// Take from each value of a column in proportion.
    static SampleOption stratify(String column) {
        return new Stratify(List.of(column));
    }
}
