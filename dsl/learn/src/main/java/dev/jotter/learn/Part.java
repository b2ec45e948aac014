package dev.jotter.learn;

import dev.jotter.learn.internal.fit.Examples;
import java.util.List;
import java.util.stream.Stream;

/// Hold one part of the data: which rows of the source they are, rising, and the same rows prepared.
@SuppressWarnings("ArrayRecordComponent")
record Part(Source source, int[] index, Examples examples) {
    /// Give the raw rows.
    Frame frame() {
        return source.rows(index);
    }

    /// Go through the raw rows, with these columns.
    Stream<Frame> batches(List<String> columns) {
        return source.batches(columns, index);
    }
}
