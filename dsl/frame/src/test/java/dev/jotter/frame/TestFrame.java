package dev.jotter.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/// The smallest frame there is, as `learn` has a larger one.
final class TestFrame extends AbstractFrame<TestFrame> {
    final List<Reject> left;

    TestFrame(Table table, List<Reject> rejects) {
        super(table, rejects);
        this.left = rejects;
    }

    @Override
    protected TestFrame with(Table table, List<Reject> rejects) {
        return new TestFrame(table, rejects);
    }

    TestLazyFrame lazy() {
        return TestLazyFrame.of(this);
    }

    static TestFrame csv(String text, CsvOption... options) {
        try {
            var file = Files.createTempFile("frame", ".csv");
            try {
                Files.writeString(file, text);
                return read(file, options);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static TestFrame penguins() {
        return read(Path.of("../../notebooks/data/penguins.csv"));
    }

    private static TestFrame read(Path file, CsvOption... options) {
        return of(Csv.read(file, options));
    }

    static TestFrame of(Loaded loaded) {
        return new TestFrame(loaded.table(), loaded.rejects());
    }
}
