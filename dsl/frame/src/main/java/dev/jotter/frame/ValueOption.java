package dev.jotter.frame;

/// Say what values mean, in whatever file they are.
public sealed interface ValueOption extends ExcelOption permits CsvOption.Missing, CsvOption.Types {}
