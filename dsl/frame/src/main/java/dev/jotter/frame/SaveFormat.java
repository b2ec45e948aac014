package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.duck.Query;
import dev.jotter.frame.internal.excel.WorkbookFile;
import dev.jotter.frame.internal.json.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/// Say how a table is written, by the ending of the file's name.
enum SaveFormat {
    CSV(".csv"),
    CSV_GZ(".csv.gz"),
    TSV(".tsv"),
    TSV_GZ(".tsv.gz"),
    PARQUET(".parquet"),
    JSON(".json"),
    JSON_GZ(".json.gz"),
    JSONL(".jsonl"),
    JSONL_GZ(".jsonl.gz"),
    NDJSON(".ndjson"),
    NDJSON_GZ(".ndjson.gz"),
    XLSX(".xlsx");

    private final String ending;

    SaveFormat(String ending) {
        this.ending = ending;
    }

    /// Write a table to a file that is not there yet.
    void write(Table table, Path file) throws IOException, SQLException {
        switch (this) {
            case CSV -> copy(table, file, "format csv, header");
            case CSV_GZ -> copy(table, file, "format csv, header, compression gzip");
            case TSV -> copy(table, file, "format csv, header, delimiter '\t'");
            case TSV_GZ -> copy(table, file, "format csv, header, delimiter '\t', compression gzip");
            case PARQUET -> copy(table, file, "format parquet, compression zstd");
            case JSON -> JsonFile.array(table, file, false);
            case JSON_GZ -> JsonFile.array(table, file, true);
            case JSONL, NDJSON -> JsonFile.lines(table, file, false);
            case JSONL_GZ, NDJSON_GZ -> JsonFile.lines(table, file, true);
            case XLSX -> WorkbookFile.write(table, file);
        }
    }

    private static void copy(Table table, Path file, String options) throws SQLException {
        Query.copy(table, file.toString(), options);
    }

    static SaveFormat of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending) && name.length() > format.ending.length())
                .findFirst()
                .orElseThrow(() -> unknown(file));
    }

    private static JotterException unknown(Path file) {
        var endings = Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "));
        return new JotterException(
                "The frame cannot be saved as " + file + ".",
                "Expected a name that ends in one of: " + endings + ".",
                "Type save(\"" + file.toString().replaceFirst("[.][^./]*$", "") + ".csv\").");
    }
}
