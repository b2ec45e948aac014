package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.frame.internal.duck.Duck;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTests {
    @TempDir
    Path folder;

    @Test
    void readsAllPlainTypes() throws SQLException {
        var frame = frame("""
                select true as truth, 1::tinyint as tiny, 2::smallint as small, 3::integer as int, 4::bigint as big,
                       255::utinyint as utiny, 65535::usmallint as usmall, 4294967295::uinteger as uint,
                       0.5::float as single, 0.1::double as double, 'x' as text, 'a'::enum('a', 'b') as word,
                       date '2024-02-29' as day, time '12:30:15.5' as clock,
                       timestamp '2024-02-29 12:30:15.123' as moment,
                       timestamptz '2024-02-29 12:30:15+02:00' as instant,
                       '5e2a3c1e-0000-4000-8000-000000000001'::uuid as id, 'ab'::blob as bytes
                union all select null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                       null, null, null, null
                """);

        assertThat(frame.row(0).values())
                .containsExactly(
                        true,
                        1L,
                        2L,
                        3L,
                        4L,
                        255L,
                        65_535L,
                        4_294_967_295L,
                        0.5,
                        0.1,
                        "x",
                        "a",
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(12, 30, 15, 500_000_000),
                        LocalDateTime.of(2024, 2, 29, 12, 30, 15, 123_000_000),
                        Instant.parse("2024-02-29T10:30:15Z"),
                        "5e2a3c1e-0000-4000-8000-000000000001",
                        "6162");
        assertThat(frame.row(1).values()).containsOnlyNulls();
    }

    @Test
    void keepsEveryDigit() throws SQLException {
        var frame = frame("""
                select 9223372036854775807 as most, (-9223372036854775808)::bigint as least,
                       18446744073709551615::ubigint as unsigned, 7::ubigint as fits,
                       12.50::decimal(9, 2) as price, 12345678901234567890.1234567890::decimal(38, 10) as exact,
                       12::decimal(18, 0) as whole, 123456789012345678901234567890::decimal(38, 0) as id
                """);

        assertThat(frame.row(0).values())
                .containsExactly(
                        9_223_372_036_854_775_807L,
                        "-9223372036854775808",
                        "18446744073709551615",
                        7L,
                        12.5,
                        "12345678901234567890.1234567890",
                        12L,
                        "123456789012345678901234567890");
    }

    @Test
    void partsStructsAndWritesListsAsJson() throws SQLException {
        var frame = frame("""
                select {'city': 'Kyiv', 'at': {'lat': 50.45, 'lon': 30.52}} as home, [1, 2, null] as scores,
                       map {'a': 1} as counts, [{'x': 1}] as points
                union all select null, [], null, null
                """);

        assertThat(frame.columns())
                .containsExactly("home.city", "home.at.lat", "home.at.lon", "scores", "counts", "points");
        assertThat(frame.row(0).values())
                .containsExactly("Kyiv", 50.45, 30.52, "[1,2,null]", "{\"a\":1}", "[{\"x\":1}]");
        assertThat(frame.row(1).values()).containsExactly(null, null, null, "[]", null, null);
    }

    @Test
    void takesNanForMissingAndDatesBeyondReasonForTexts() throws SQLException {
        var frame = frame("select 'nan'::double as x, 'infinity'::date as day, date '99999-01-01' as late");

        assertThat(frame.row(0).values()).containsExactly(null, "infinity", "99999-01-01");
    }

    @Test
    void keepsTheOrderOfRowsInALargeFile() throws SQLException {
        var frame = frame("select i, i * 0.5 as half, 't' || i as text from range(1_000_000) t(i)");

        assertThat(frame.rowCount()).isEqualTo(1_000_000);
        for (var row : List.of(0, 122_879, 122_880, 777_777, 999_999)) {
            assertThat(frame.row(row).values()).containsExactly((long) row, row * 0.5, "t" + row);
        }
    }

    @Test
    void readsTheFilesOfAPattern() throws SQLException {
        write("select 1 as a, 'x' as b", "p1.parquet");
        write("select 2 as a, 0.5 as c", "p2.parquet");

        var frame = frame(Parquet.read(folder.resolve("p*.parquet").toString()));

        assertThat(frame.columns()).containsExactly("a", "b", "c");
        assertThat(frame.row(0).values()).containsExactly(1L, "x", null);
        assertThat(frame.row(1).values()).containsExactly(2L, null, 0.5);
    }

    private TestFrame frame(String select) throws SQLException {
        return frame(Parquet.read(write(select, "x.parquet")));
    }

    private static TestFrame frame(Loaded loaded) {
        return new TestFrame(loaded.table(), loaded.rejects());
    }

    private String write(String select, String name) throws SQLException {
        var file = folder.resolve(name).toString();
        try (var duck = Duck.open()) {
            duck.run("copy (" + select + ") to " + Duck.text(file) + " (format parquet)");
        }
        return file;
    }
}
