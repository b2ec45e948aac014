package dev.jotter.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.Snippet;

/// Remember which cell each snippet came from, for the lines of an error.
final class Origins {
    /// Hold where a snippet stands.
    ///
    /// @param start the position of its first character in the cell
    /// @param added how many empty lines were put before it
    record Origin(Source source, int start, int added) {
        Origin(Source source, int start) {
            this(source, start, 0);
        }

        /// Put an empty line before the snippet.
        Origin lowered() {
            return new Origin(source, start - 1, added + 1);
        }

        /// Turn a line of the snippet, from 1, into a line of the cell.
        int line(int lineOfSnippet) {
            return source.line(start + added) + lineOfSnippet - 1 - added;
        }
    }

    private final Map<String, Origin> byId = new HashMap<>();

    void remember(String snippetId, Origin origin) {
        byId.put(snippetId, origin);
    }

    /// Find the cell of a snippet.
    Optional<Origin> of(String snippetId) {
        return Optional.ofNullable(byId.get(snippetId));
    }

    /// Find the cell of a frame, whose file is the snippet's id behind a `#`, or the source of a class of [OnePass].
    Optional<Origin> of(StackTraceElement frame) {
        var file = frame.getFileName();
        if (file == null) return Optional.empty();
        var id = file.startsWith("#") ? file.substring(1) : file.replace(".java", "");
        return Optional.ofNullable(byId.get(id));
    }

    /// Find the number of the cell that a snippet stands in.
    Optional<Integer> cell(Snippet snippet) {
        return Optional.ofNullable(byId.get(snippet.id()))
                .map(origin -> origin.source().cell());
    }
}
