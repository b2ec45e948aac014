package dev.jotter.frame;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.FastCsv;
import dev.jotter.frame.internal.duck.Duck;
import dev.jotter.frame.internal.duck.DuckCsv;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/// Choose what reads CSV: DuckDB, or FastCSV where DuckDB's native library cannot be loaded.
final class Engines {
    private Engines() {}

    static CsvEngine csv() {
        return Chosen.ENGINE;
    }

    /// Try DuckDB; when it cannot be had, say so in a line.
    static CsvEngine choose(Callable<Duck> duck) {
        try {
            duck.call().close();
            return new DuckCsv();
        } catch (LinkageError | Exception e) {
            Screens.current()
                    .show(MimeBundle.text("DuckDB cannot be loaded here ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given")
                            + "); FastCSV reads CSV files instead, more slowly."));
            return new FastCsv();
        }
    }

    /// Chosen once, when first asked for, so that no session that reads no CSV loads DuckDB.
    private static final class Chosen {
        static final CsvEngine ENGINE = choose(Chosen::duck);

        /// `-Djotter.duckdb=off` is for machines on which the native library does harm.
        private static Duck duck() throws SQLException {
            if ("off".equals(System.getProperty("jotter.duckdb"))) throw new SQLException("jotter.duckdb is off");
            return Duck.open();
        }
    }
}
