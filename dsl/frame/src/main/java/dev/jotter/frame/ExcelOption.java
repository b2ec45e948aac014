package dev.jotter.frame;

/// Say how an Excel file is to be read.
public sealed interface ExcelOption permits ExcelOption.Named, ExcelOption.Numbered, CsvOption.Skip, ValueOption {
    /// Choose the sheet of this name.
    static ExcelOption sheet(String name) {
        return new Named(name);
    }

    /// Choose a sheet by its place, from 1.
    static ExcelOption sheet(int number) {
        return new Numbered(number);
    }

    /// Carry [#sheet(String)].
    record Named(String name) implements ExcelOption {}

    /// Carry [#sheet(int)].
    record Numbered(int number) implements ExcelOption {}
}
