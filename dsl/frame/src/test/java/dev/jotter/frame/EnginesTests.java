package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.Screens;
import dev.jotter.display.TextScreen;
import dev.jotter.frame.internal.csv.FastCsv;
import dev.jotter.frame.internal.duck.Duck;
import dev.jotter.frame.internal.duck.DuckCsv;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnginesTests {
    @Test
    void readsByDuckDbWhereItLoads() {
        assertThat(Engines.choose(Duck::open)).isInstanceOf(DuckCsv.class);
    }

    @Test
    void saysThatFastCsvStandsInWhereDuckDbDoesNotLoad() {
        var shown = new ByteArrayOutputStream();
        var before = Screens.install(TextScreen.on(new PrintStream(shown, true, StandardCharsets.UTF_8), false));
        try {
            var engine = Engines.choose(() -> {
                throw new UnsatisfiedLinkError("no duckdb_java in java.library.path");
            });

            assertThat(engine).isInstanceOf(FastCsv.class);
            assertThat(shown.toString(StandardCharsets.UTF_8).strip())
                    .isEqualTo("DuckDB cannot be loaded here (no duckdb_java in java.library.path);"
                            + " FastCSV reads CSV files instead, more slowly.");
        } finally {
            Screens.install(before);
        }
    }
}
