package dev.jotter.frame;

import java.util.List;

/// Say how a CSV file is to be read.
public sealed interface CsvOption {
    /// Name the character between fields; without it the header line decides between `,` `;` tab and `|`.
    static CsvOption delimiter(char character) {
        return new Delimiter(character);
    }

    /// Name texts that mean "no value", beside the empty field.
    static CsvOption missing(String... texts) {
        return new Missing(List.of(texts));
    }

    /// Fix what a column holds, whatever its values look like.
    static CsvOption types(String column, Kind kind) {
        return new Types(column, kind);
    }

    /// Carry [#delimiter].
    record Delimiter(char character) implements CsvOption {}

    /// Carry [#missing].
    record Missing(List<String> texts) implements CsvOption {}

    /// Carry [#types].
    record Types(String column, Kind kind) implements CsvOption {}
}
