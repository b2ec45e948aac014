package dev.jotter.shell;

/// Describe a variable of the session.
///
/// @param value its text, cut to one short line
public record Variable(String name, String type, String value) {}
