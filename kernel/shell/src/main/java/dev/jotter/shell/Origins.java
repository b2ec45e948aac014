package dev.jotter.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remember which cell each snippet came from, for the lines of an error.
final class Origins {
    /// Hold where a snippet stands.
    ///
    /// @param start the position of its first character in the cell
    record Origin(Source source, int start) {
        /// Turn a line of the snippet, from 1, into a line of the cell.
        int line(int lineOfSnippet) {
            return source.line(start) + lineOfSnippet - 1;
        }
    }

    private final Map<String, Origin> byId = new HashMap<>();

    void remember(String snippetId, Origin origin) {
        byId.put(snippetId, origin);
    }

    /// Find the cell of a frame, whose file is the snippet's id behind a `#`, or the source of a class of [OnePass].
    Optional<Origin> of(StackTraceElement frame) {
        var file = frame.getFileName();
        if (file == null) return Optional.empty();
        var id = file.startsWith("#") ? file.substring(1) : file.replace(".java", "");
        return Optional.ofNullable(byId.get(id));
    }
}
