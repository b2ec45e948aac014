package dev.jotter.learn;

import dev.jotter.frame.AbstractLazyFrame;
import dev.jotter.frame.CsvOption;
import dev.jotter.frame.LazyRows;
import tech.tablesaw.api.Table;

/// Hold a table that stays on disk: look at it, ask it, learn from it. Immutable; every word gives another one.
public final class LazyFrame extends AbstractLazyFrame<Frame, LazyFrame> {
    private LazyFrame(LazyRows rows) {
        super(rows);
    }

    static LazyFrame read(String path, CsvOption... options) {
        return new LazyFrame(LazyRows.read(path, options));
    }

    static LazyFrame of(LazyRows rows) {
        return new LazyFrame(rows);
    }

    /// Make it the task to tell this column's value from the others. The rows stay on disk while a learner learns from
    /// them.
    ///
    /// ```java
    /// lazy("data/penguins.csv").classify("species")
    /// ```
    public Task classify(String target) {
        return Task.classify(new Source.Disk(keep()), target);
    }

    @Override
    protected LazyFrame lazy(LazyRows rows) {
        return new LazyFrame(rows);
    }

    @Override
    protected Frame frame(Table table) {
        return Frame.around(table);
    }
}
