package dev.jotter.frame;

import java.util.List;
import tech.tablesaw.api.Table;

/// The smallest lazy frame there is, as `learn` has a larger one.
final class TestLazyFrame extends AbstractLazyFrame<TestFrame, TestLazyFrame> {
    private TestLazyFrame(LazyRows rows) {
        super(rows);
    }

    static TestLazyFrame of(String path, CsvOption... options) {
        return new TestLazyFrame(LazyRows.read(path, options));
    }

    static TestLazyFrame of(TestFrame frame) {
        return new TestLazyFrame(frame.onDisk());
    }

    @Override
    protected TestLazyFrame lazy(LazyRows rows) {
        return new TestLazyFrame(rows);
    }

    @Override
    protected TestFrame frame(Table table) {
        return new TestFrame(table, List.of());
    }
}
