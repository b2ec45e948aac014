package dev.jotter.shell;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Hold how a magic was called.
///
/// @param arguments what stands behind the name on its line, stripped
/// @param body the rest of the cell for the `%%` form, empty for the `%` form
/// @param cell the number of the cell
public record Call(String arguments, Optional<String> body, int cell) {
    /// Give the arguments word by word. Quotes, `"` or `'`, keep words together and are taken off.
    public List<String> words() {
        return Options.words(arguments);
    }

    /// Take the options off the front of the arguments.
    ///
    /// @param takeValue options such as `-n` that take the next word
    /// @param standAlone options such as `-f` that take nothing
    /// @throws dev.jotter.display.JotterException when there is another option, or one lacks its value
    public Options options(Collection<String> takeValue, Collection<String> standAlone) {
        return Options.parse(arguments, takeValue, standAlone);
    }
}
