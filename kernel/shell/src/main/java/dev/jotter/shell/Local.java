package dev.jotter.shell;

import java.util.Optional;

/// Hold a variable with its live value.
///
/// @param type as a user writes it
/// @param value empty stands for null
public record Local(String name, String type, Optional<Object> value) {}
