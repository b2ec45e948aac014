package dev.jotter.frame;

import dev.jotter.frame.internal.gather.Said;
import java.util.HashSet;
import java.util.LinkedHashMap;

/// Gather what options say of values; missing texts and types add up, and the other options say nothing here.
final class SaidOptions {
    private SaidOptions() {}

    static Said of(Object... options) {
        var missing = new HashSet<String>();
        var kinds = new LinkedHashMap<String, Kind>();
        for (var option : options) {
            if (option instanceof CsvOption.Missing(var texts)) missing.addAll(texts);
            if (option instanceof CsvOption.Types(var column, var kind)) kinds.put(column, kind);
        }
        return new Said(missing, kinds);
    }
}
