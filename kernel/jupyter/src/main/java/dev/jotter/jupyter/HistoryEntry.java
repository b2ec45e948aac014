package dev.jotter.jupyter;

/// Hold a cell run before: which session, which count, what went in and the text that came out (or nothing).
public record HistoryEntry(int session, int cell, String input, String output) {}
