package dev.jotter.frame;

import java.util.List;

/// Say which columns become rows: what `melt` takes behind the two new names.
public sealed interface MeltOption {
    /// Leave these columns as they are, beside each new row.
    record Keep(List<String> columns) implements MeltOption {
        public Keep {
            columns = List.copyOf(columns);
        }
    }

    /// Keep columns beside the melted ones.
    static MeltOption keep(String... columns) {
        return new Keep(List.of(columns));
    }
}
