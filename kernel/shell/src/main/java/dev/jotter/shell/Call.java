package dev.jotter.shell;

import java.util.Optional;

/// Hold how a magic was called.
///
/// @param arguments what stands behind the name on its line, stripped
/// @param body the rest of the cell for the `%%` form, empty for the `%` form
/// @param cell the number of the cell
public record Call(String arguments, Optional<String> body, int cell) {}
