package dev.jotter;

import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Kind;
import dev.jotter.learn.Frame;
import tech.tablesaw.api.Table;

/// Load: files and tables into frames.
abstract sealed class LoadWords extends FormatWords permits LookWords {
    /// Read a CSV file, plain or packed (`.gz`, `.zst`), all files of a pattern such as `data/2024-*.csv`, or an
    /// `http` address into a frame. Types come from all rows; lines that do not fit are left out and listed by
    /// `rejects()`.
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

    /// Say what stands around fields that hold delimiters or line breaks; without it `"`.
    ///
    /// ```java
    /// csv("data/penguins.csv", quote('\''))
    /// ```
    public static CsvOption quote(char character) {
        return CsvOption.quote(character);
    }

    /// Take quotes in a CSV file for ordinary characters.
    ///
    /// ```java
    /// csv("data/penguins.csv", noQuote())
    /// ```
    public static CsvOption noQuote() {
        return CsvOption.noQuote();
    }

    /// Name the encoding of a CSV file, such as `GB18030`; without it UTF-8, or what a byte order mark says.
    ///
    /// ```java
    /// csv("data/penguins.csv", encoding("windows-1252"))
    /// ```
    public static CsvOption encoding(String name) {
        return CsvOption.encoding(name);
    }

    /// Name the mark before the decimals of numbers in a CSV file; without it the point.
    ///
    /// ```java
    /// csv("data/penguins.csv", decimal('.'))
    /// ```
    public static CsvOption decimal(char mark) {
        return CsvOption.decimal(mark);
    }

    /// Name the mark between the thousands of numbers in a CSV file; without it there is none.
    ///
    /// ```java
    /// csv("data/penguins.csv", thousands('\''))
    /// ```
    public static CsvOption thousands(char mark) {
        return CsvOption.thousands(mark);
    }

    /// Name the styles in which dates are written in a CSV file, beside `yyyy-MM-dd`.
    ///
    /// ```java
    /// csv("data/penguins.csv", dates("dd.MM.yyyy", "MM/dd/yyyy"))
    /// ```
    public static CsvOption dates(String... patterns) {
        return CsvOption.dates(patterns);
    }

    /// Leave out the lines of a CSV file that begin with a character.
    ///
    /// ```java
    /// csv("data/penguins.csv", comment('#'))
    /// ```
    public static CsvOption comment(char character) {
        return CsvOption.comment(character);
    }

    /// Leave out so many lines of a CSV file, or rows of an Excel sheet, before the header.
    ///
    /// ```java
    /// csv("data/penguins.csv", skip(1), noHeader())
    /// ```
    public static CsvOption.Skip skip(int lines) {
        return CsvOption.skip(lines);
    }

    /// Take the first line of a CSV file for a row; the columns are called `column1`, `column2` and so on.
    ///
    /// ```java
    /// csv("data/penguins.csv", noHeader()).columns()
    /// ```
    public static CsvOption noHeader() {
        return CsvOption.noHeader();
    }

    /// Take the first line of a CSV file for a row and name the columns.
    ///
    /// ```java
    /// csv("data/penguins.csv", skip(1), header("species", "island", "bill", "depth", "flipper", "mass", "sex"))
    /// ```
    public static CsvOption header(String... names) {
        return CsvOption.header(names);
    }

    /// Name texts that mean "no value" in a CSV, a JSON or an Excel file, beside the empty one.
    ///
    /// ```java
    /// csv("data/penguins.csv", missing("NA", "-"))
    /// ```
    public static CsvOption.Missing missing(String... texts) {
        return CsvOption.missing(texts);
    }

    /// Fix the type of a column of a CSV, a JSON or an Excel file, whatever its values look like.
    ///
    /// ```java
    /// csv("data/penguins.csv", types("body_mass_g", text()))
    /// ```
    public static CsvOption.Types types(String column, Kind kind) {
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

    /// Name the type of truth values, for [#types].
    ///
    /// ```java
    /// bool()
    /// ```
    public static Kind bool() {
        return Kind.BOOLEAN;
    }

    /// Name the type of dates, for [#types].
    ///
    /// ```java
    /// date()
    /// ```
    public static Kind date() {
        return Kind.DATE;
    }

    /// Name the type of times of day, for [#types].
    ///
    /// ```java
    /// time()
    /// ```
    public static Kind time() {
        return Kind.TIME;
    }

    /// Name the type of dates with times, for [#types].
    ///
    /// ```java
    /// dateTime()
    /// ```
    public static Kind dateTime() {
        return Kind.DATE_TIME;
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
