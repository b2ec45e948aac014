package dev.jotter.frame.internal.blocks;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Say how the records of a text are written.
///
/// @param delimiter the byte between fields
/// @param quote the byte around fields, [#NONE] when there is none
/// @param columns how many fields a record has
/// @param missing the fields that mean "no value", beside the empty one
record Dialect(int delimiter, int quote, int columns, List<byte[]> missing) {
    /// What no byte equals.
    static final int NONE = 256;

    static Dialect of(char delimiter, char quote, int columns, List<String> missing) {
        return new Dialect(
                delimiter,
                quote == '\0' ? NONE : quote,
                columns,
                missing.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }
}
