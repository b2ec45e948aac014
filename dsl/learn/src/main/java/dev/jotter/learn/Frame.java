package dev.jotter.learn;

import dev.jotter.frame.AbstractFrame;
import dev.jotter.frame.Csv;
import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Reject;
import java.util.List;
import tech.tablesaw.api.Table;

/// Hold a table: look at it, prepare it, learn from it. Immutable; every word gives another frame.
public final class Frame extends AbstractFrame<Frame> {
    private Frame(Table table, List<Reject> rejects) {
        super(table, rejects);
    }

    /// Read a CSV file, plain or packed, the files of a pattern, or an `http` address.
    public static Frame csv(String path, CsvOption... options) {
        var loaded = Csv.read(path, options);
        return new Frame(loaded.table(), loaded.rejects());
    }

    /// Make a frame of a Tablesaw table; the table is copied.
    public static Frame of(Table table) {
        return new Frame(table.copy(), List.of());
    }

    /// Make it the task to tell this column's value from the others.
    ///
    /// ```java
    /// penguins.classify("species")
    /// ```
    public Task classify(String target) {
        return Task.classify(this, target);
    }

    @Override
    protected Frame with(Table table, List<Reject> rejects) {
        return new Frame(table, rejects);
    }
}
