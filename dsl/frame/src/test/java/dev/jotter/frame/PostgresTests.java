package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Ask a real PostgreSQL.
class PostgresTests {
    private static @Nullable Postgres server;

    @BeforeAll
    static void start() {
        assumeTrue(Postgres.missing().isEmpty(), Postgres.missing());
        server = Postgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) server.close();
    }

    @Test
    void readsTheCommonTypes() {
        var frame = ask("""
                select true as truth, 7::smallint as small, 8 as int, 9007199254740993::bigint as big,
                       0.5::real as single, 0.1::float8 as double, 12.50::numeric(9, 2) as price,
                       12::numeric(18, 0) as whole, 12345678901234567890.1234567890::numeric(38, 10) as exact,
                       'x'::text as text, 'ab'::char(4) as padded, date '2024-02-29' as day,
                       time '12:30:15.5' as clock, timestamp '2024-02-29 12:30:15.123' as moment,
                       timestamptz '2024-02-29 12:30:15+02:00' as instant, '\\x00ff'::bytea as bytes,
                       array[1, null, 3] as numbers, array['a', 'b,"'] as words,
                       '5e2a3c1e-0000-4000-8000-000000000001'::uuid as id, '{"a": 1}'::jsonb as json,
                       interval '1 day' as span, inet '127.0.0.1' as address
                union all select null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                       null, null, null, null, null, null, null, null
                """);

        assertThat(frame.row(0).values())
                .containsExactly(
                        true,
                        7L,
                        8L,
                        9_007_199_254_740_993L,
                        0.5,
                        0.1,
                        12.5,
                        12L,
                        "12345678901234567890.1234567890",
                        "x",
                        "ab  ",
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(12, 30, 15, 500_000_000),
                        LocalDateTime.of(2024, 2, 29, 12, 30, 15, 123_000_000),
                        Instant.parse("2024-02-29T10:30:15Z"),
                        "00ff",
                        "[1,null,3]",
                        "[\"a\",\"b,\\\"\"]",
                        "5e2a3c1e-0000-4000-8000-000000000001",
                        "{\"a\": 1}",
                        "1 days",
                        "127.0.0.1");
        assertThat(frame.row(1).values()).containsOnlyNulls();
    }

    @Test
    void readsManyRowsAndNone() {
        assertThat(ask("select i, i * 0.5 as half from generate_series(1, 100000) i")
                        .numbers("half"))
                .hasSize(100_000)
                .endsWith(50_000);
        var none = ask("select 1 as a, now() as b where false");
        assertThat(none.columns()).containsExactly("a", "b");
        assertThat(none.rowCount()).isZero();
    }

    @Test
    void keepsThePasswordOutOfMessages() {
        assertThatThrownBy(() -> Jdbc.read(address("wrong-secret"), "select 1"))
                .hasMessageContaining("password authentication failed for user \"tester\"")
                .hasMessageNotContaining("wrong-secret");
        assertThatThrownBy(() -> ask("select * from nowhere"))
                .hasMessageStartingWith("The query did not run at jdbc:postgresql://127.0.0.1:")
                .hasMessageContaining("The database said: ERROR: relation \"nowhere\" does not exist.")
                .hasMessageNotContaining("hush");
    }

    @Test
    void undoesWhatAQueryChanges() {
        assertThatThrownBy(() -> ask("create table left_behind (a int)")).hasMessageContaining("No results");

        assertThatThrownBy(() -> ask("select * from left_behind")).hasMessageContaining("does not exist");
    }

    @Test
    void endsAQueryThatIsStopped() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        var asking = Thread.ofPlatform().start(() -> {
            begun.countDown();
            try {
                ask("select pg_sleep(60)");
            } catch (CancellationException e) {
                ended.complete(e);
            }
        });
        begun.await();
        asking.interrupt();

        assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    private static TestFrame ask(String query) {
        var loaded = Jdbc.read(address("hush:hush"), query);
        return new TestFrame(loaded.table(), loaded.rejects());
    }

    private static String address(String password) {
        assertThat(server).isNotNull();
        return server.url(password);
    }
}
