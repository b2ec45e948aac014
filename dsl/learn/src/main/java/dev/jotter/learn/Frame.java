package dev.jotter.learn;

import dev.jotter.frame.AbstractFrame;
import dev.jotter.frame.Csv;
import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Excel;
import dev.jotter.frame.ExcelOption;
import dev.jotter.frame.Idx;
import dev.jotter.frame.Images;
import dev.jotter.frame.Jdbc;
import dev.jotter.frame.Json;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.Parquet;
import dev.jotter.frame.PictureOption;
import dev.jotter.frame.Records;
import dev.jotter.frame.Reject;
import dev.jotter.frame.Texts;
import dev.jotter.frame.ValueOption;
import java.util.Collection;
import java.util.List;
import tech.tablesaw.api.Table;

/// Hold a table: look at it, prepare it, learn from it. Immutable; every word gives another frame.
public final class Frame extends AbstractFrame<Frame> {
    private Frame(Table table, List<Reject> rejects) {
        super(table, rejects);
    }

    /// Read a CSV file, plain or packed, the files of a pattern, or an `http` address.
    public static Frame csv(String path, CsvOption... options) {
        return of(Csv.read(path, options));
    }

    /// Read pictures and labels from two IDX files, plain or `.gz`.
    public static Frame idx(String images, String labels) {
        return of(Idx.read(images, labels));
    }

    /// Read a folder of pictures, labelled by its sub-folders.
    public static Frame images(String folder, PictureOption... options) {
        return of(Images.read(folder, options));
    }

    /// Read a folder of texts, labelled by its sub-folders.
    public static Frame ofTexts(String folder) {
        return of(Texts.read(folder));
    }

    /// Read a JSON file: an array of objects, or an object a line.
    public static Frame json(String path, ValueOption... options) {
        return of(Json.read(path, options));
    }

    /// Read a Parquet file.
    public static Frame parquet(String path) {
        return of(Parquet.read(path));
    }

    /// Read a sheet of an Excel workbook.
    public static Frame excel(String path, ExcelOption... options) {
        return of(Excel.read(path, options));
    }

    /// Ask a database by JDBC.
    public static Frame sql(String url, String query) {
        return of(Jdbc.read(url, query));
    }

    /// Make a frame of records or maps, one a row.
    public static Frame rows(Collection<?> rows) {
        return of(Records.read(rows));
    }

    /// Take over a table that nobody else changes.
    static Frame around(Table table) {
        return new Frame(table, List.of());
    }

    private static Frame of(Loaded loaded) {
        return new Frame(loaded.table(), loaded.rejects());
    }

    /// Read a CSV, a JSON or a Parquet file without having it in memory.
    public static LazyFrame lazy(String path, CsvOption... options) {
        return LazyFrame.read(path, options);
    }

    /// Make a frame of a Tablesaw table; the table is copied.
    public static Frame of(Table table) {
        return new Frame(table.copy(), List.of());
    }

    /// Make it the task to tell this column's value from the others.
    ///
    /// ```java
    /// penguins.classify("species")
    /// ```
    public Task classify(String target) {
        return Task.classify(new Source.Memory(this), target);
    }

    /// Put the rows on disk, from where each word's query reads them without having all of them in memory.
    public LazyFrame lazy() {
        return LazyFrame.of(onDisk());
    }

    @Override
    protected Frame with(Table table, List<Reject> rejects) {
        return new Frame(table, rejects);
    }
}
