package dev.jotter.frame;

import java.util.List;

/// Say how a CSV file is to be read.
public sealed interface CsvOption {
    /// Name the character between fields; without it the first lines decide between `,` `;` tab and `|`.
    static CsvOption delimiter(char character) {
        return new Delimiter(character);
    }

    /// Name the character around fields that hold delimiters or line breaks; without it `"`.
    static CsvOption quote(char character) {
        return new Quote(character);
    }

    /// Take quotes for ordinary characters.
    static CsvOption noQuote() {
        return new Quote('\0');
    }

    /// Name the encoding of the text; without it UTF-8, or what a byte order mark says.
    static CsvOption encoding(String name) {
        return new Encoding(name);
    }

    /// Name the character before the decimals of a number; without it the point.
    static CsvOption decimal(char mark) {
        return new Decimal(mark);
    }

    /// Name the character between the thousands of a number; without it there is none.
    static CsvOption thousands(char mark) {
        return new Thousands(mark);
    }

    /// Name the styles in which dates are written, as `dd.MM.yyyy` or `MM/dd/yyyy HH:mm`, beside ISO's.
    static CsvOption dates(String... patterns) {
        return new Dates(List.of(patterns));
    }

    /// Leave out lines that begin with this character.
    static CsvOption comment(char character) {
        return new Comment(character);
    }

    /// Leave out so many lines before the header.
    static Skip skip(int lines) {
        return new Skip(lines);
    }

    /// Take the first line for a row; the columns are called `column1`, `column2`, ….
    static CsvOption noHeader() {
        return new Header(List.of());
    }

    /// Take the first line for a row and call the columns by these names.
    static CsvOption header(String... names) {
        return new Header(List.of(names));
    }

    /// Name texts that mean "no value", beside the empty field.
    static Missing missing(String... texts) {
        return new Missing(List.of(texts));
    }

    /// Fix what a column holds, whatever its values look like.
    static Types types(String column, Kind kind) {
        return new Types(column, kind);
    }

    /// Carry [#delimiter].
    record Delimiter(char character) implements CsvOption {}

    /// Carry [#quote]; NUL is none.
    record Quote(char character) implements CsvOption {}

    /// Carry [#encoding].
    record Encoding(String name) implements CsvOption {}

    /// Carry [#decimal].
    record Decimal(char mark) implements CsvOption {}

    /// Carry [#thousands].
    record Thousands(char mark) implements CsvOption {}

    /// Carry [#dates].
    record Dates(List<String> patterns) implements CsvOption {}

    /// Carry [#comment].
    record Comment(char character) implements CsvOption {}

    /// Carry [#skip], here and for Excel's rows.
    record Skip(int lines) implements CsvOption, ExcelOption {}

    /// Carry [#header]; no names are [#noHeader].
    record Header(List<String> names) implements CsvOption {}

    /// Carry [#missing], here and for other files.
    record Missing(List<String> texts) implements CsvOption, ValueOption {}

    /// Carry [#types], here and for other files.
    record Types(String column, Kind kind) implements CsvOption, ValueOption {}
}
