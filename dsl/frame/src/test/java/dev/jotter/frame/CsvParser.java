package dev.jotter.frame;

import dev.jotter.frame.internal.blocks.BlockCsv;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.CsvText;
import dev.jotter.frame.internal.csv.FastCsv;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.duck.DuckCsv;
import dev.jotter.frame.internal.duck.Pending;
import dev.jotter.frame.internal.duck.Store;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Name the ways of reading CSV, so that each test can run on all: our own, the one that puts rows on disk, and one
/// with another parser, which is for tests alone.
enum CsvParser {
    BLOCKS,
    DUCKDB,
    FASTCSV;

    List<CsvEngine> engines() {
        return switch (this) {
            case BLOCKS -> List.of(new BlockCsv());
            case DUCKDB -> List.of(CsvParser::onDisk, new BlockCsv());
            case FASTCSV -> List.of(new FastCsv());
        };
    }

    private static CsvEngine.Parsed onDisk(List<CsvText> files, Settings settings, Map<String, Kind> kinds)
            throws IOException {
        var stores = new ArrayList<Store>();
        var parsed = DuckCsv.into(stores::add).read(files, settings, kinds);
        try {
            return new CsvEngine.Parsed(Pending.all(stores.getFirst()).run(_ -> {}), parsed.misfits());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
