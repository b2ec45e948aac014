package dev.jotter.frame.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class BatchesTests {
    private static Batches batches() throws SQLException, IOException {
        var rows = Table.create(IntColumn.create("n", IntStream.range(0, 10_000).toArray()));
        return Batches.of(Pending.all(Relation.of(rows)), 100);
    }

    /// Begin a loop, leave it, and give its database.
    private static Duck abandoned() throws SQLException, IOException {
        var batches = batches();
        assertThat(batches.next().rowCount()).isEqualTo(100);
        return batches.duck();
    }

    @Test
    void closeTheirDatabaseOnceNobodyGoesOn() throws Exception {
        var duck = abandoned();

        for (var tries = 0; tries < 100 && !duck.connection().isClosed(); tries++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(duck.connection().isClosed()).isTrue();
    }

    @Test
    void closeTheirDatabaseBehindTheLast() throws Exception {
        var batches = batches();

        while (batches.hasNext()) batches.next();

        assertThat(batches.duck().connection().isClosed()).isTrue();
    }
}
