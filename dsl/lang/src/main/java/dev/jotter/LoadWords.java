package dev.jotter;

import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Kind;
import dev.jotter.learn.Frame;
import tech.tablesaw.api.Table;

/// Load: files and tables into frames.
abstract sealed class LoadWords extends FormatWords permits LookWords {
    /// Read a CSV file with a header line, plain or `.gz`, into a frame. Types come from all rows; lines that do
    /// not fit are left out and listed by `rejects()`.
    ///
    /// ```java
    /// csv("data/penguins.csv", types("island", text()))
    /// ```
    public static Frame csv(String path, CsvOption... options) {
        return Frame.csv(path, options);
    }

    /// Take a Tablesaw table as a frame; the table is copied.
    ///
    /// ```java
    /// frame(penguins.table()).head(3)
    /// ```
    public static Frame frame(Table table) {
        return Frame.of(table);
    }

    /// Say what separates the fields of a CSV file; without it the header line decides.
    ///
    /// ```java
    /// csv("data/penguins.csv", delimiter(','))
    /// ```
    public static CsvOption delimiter(char character) {
        return CsvOption.delimiter(character);
    }

    /// Name texts that mean "no value" in a CSV file, beside the empty field.
    ///
    /// ```java
    /// csv("data/penguins.csv", missing("NA", "-"))
    /// ```
    public static CsvOption missing(String... texts) {
        return CsvOption.missing(texts);
    }

    /// Fix the type of a column, whatever its values look like.
    ///
    /// ```java
    /// csv("data/penguins.csv", types("body_mass_g", text()))
    /// ```
    public static CsvOption types(String column, Kind kind) {
        return CsvOption.types(column, kind);
    }

    /// Name the type of words, for [#types].
    ///
    /// ```java
    /// csv("data/penguins.csv", types("sex", text()))
    /// ```
    public static Kind text() {
        return Kind.TEXT;
    }

    /// Name the type of numbers, for [#types].
    ///
    /// ```java
    /// csv("data/penguins.csv", types("body_mass_g", number()))
    /// ```
    public static Kind number() {
        return Kind.NUMBER;
    }
}
