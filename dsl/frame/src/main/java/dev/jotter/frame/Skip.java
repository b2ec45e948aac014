package dev.jotter.frame;

/// Say how many rows or lines stand above the header and are no part of the table.
///
/// @param count how many
public record Skip(int count) implements ExcelOption {}
