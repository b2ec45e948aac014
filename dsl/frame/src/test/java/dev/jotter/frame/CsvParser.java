package dev.jotter.frame;

import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.FastCsv;
import dev.jotter.frame.internal.duck.DuckCsv;

/// Name the two ways of reading CSV, so that each test can run on both.
enum CsvParser {
    DUCKDB,
    FASTCSV;

    CsvEngine engine() {
        return switch (this) {
            case DUCKDB -> new DuckCsv();
            case FASTCSV -> new FastCsv();
        };
    }
}
