package dev.jotter;

import dev.jotter.frame.CsvOption;
import dev.jotter.frame.ExcelOption;
import dev.jotter.frame.ValueOption;
import dev.jotter.learn.Frame;
import dev.jotter.learn.LazyFrame;
import java.util.Collection;

/// Load: other files than CSV, databases, and what is in memory already.
abstract sealed class FormatWords extends FolderWords permits LoadWords {
    /// Read a JSON file: an array of objects, or an object a line; also `.gz`. An object within an object is parted
    /// into columns called `outer.inner`, a list stays JSON text.
    ///
    /// ```java
    /// penguins.save("penguins.json");
    /// json("penguins.json", missing("NA"))
    /// ```
    public static Frame json(String path, ValueOption... options) {
        return Frame.json(path, options);
    }

    /// Read a Parquet file. Structs are parted into columns called `outer.inner`, lists become JSON text.
    ///
    /// ```java
    /// penguins.save("penguins.parquet");
    /// parquet("penguins.parquet").schema()
    /// ```
    public static Frame parquet(String path) {
        return Frame.parquet(path);
    }

    /// Read a CSV, a JSON or a Parquet file that memory cannot hold. Its rows stay on disk; what is asked for is
    /// computed there, and only the result becomes a frame.
    ///
    /// ```java
    /// lazy("data/penguins.csv").where("body_mass_g > 4000").groupBy("species").agg(count())
    /// ```
    public static LazyFrame lazy(String path, CsvOption... options) {
        return Frame.lazy(path, options);
    }

    /// Read a sheet of an Excel workbook (`.xlsx`), the first when none is chosen.
    ///
    /// ```java
    /// penguins.save("penguins.xlsx");
    /// excel("penguins.xlsx", sheet(1))
    /// ```
    public static Frame excel(String path, ExcelOption... options) {
        return Frame.excel(path, options);
    }

    /// Choose the sheet of this name, for [#excel].
    ///
    /// ```java
    /// excel("penguins.xlsx", sheet("Sheet1"))
    /// ```
    public static ExcelOption sheet(String name) {
        return ExcelOption.sheet(name);
    }

    /// Choose a sheet by its place, from 1, for [#excel].
    ///
    /// ```java
    /// excel("penguins.xlsx", sheet(1))
    /// ```
    public static ExcelOption sheet(int number) {
        return ExcelOption.sheet(number);
    }

    /// Ask a database by its JDBC address. Its driver comes by `%maven`; SQLite's is there.
    ///
    /// ```java
    /// sql("jdbc:sqlite:shop.db", "select 1 as one, 'a' as letter")
    /// ```
    public static Frame sql(String jdbcUrl, String query) {
        return Frame.sql(jdbcUrl, query);
    }

    /// Make a frame of records or maps, one a row.
    ///
    /// ```java
    /// record City(String name, long people) {}
    /// rows(List.of(new City("Kyiv", 2_952_301), new City("Lviv", 717_486)))
    /// ```
    public static Frame rows(Collection<?> records) {
        return Frame.rows(records);
    }
}
