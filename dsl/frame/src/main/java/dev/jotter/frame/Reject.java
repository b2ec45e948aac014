package dev.jotter.frame;

/// Keep a line of a file that could not be a row.
///
/// @param line the line's number in the file, the header being line 1
/// @param reason what was expected and found
/// @param text the line itself
public record Reject(long line, String reason, String text) {}
