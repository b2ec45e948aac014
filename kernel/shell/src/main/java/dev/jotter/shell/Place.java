package dev.jotter.shell;

/// Say where in a cell code stands.
///
/// @param cell the cell's number
/// @param text the whole cell
/// @param line counted from 1
public record Place(int cell, String text, int line) {}
