package dev.jotter.shell;

import dev.jotter.shell.Completions.Candidate;
import java.util.List;

/// Find what may stand between quotes: a table's columns, or else files and folders.
final class QuotedCompleter {
    private final Columns columns;

    QuotedCompleter(Columns columns) {
        this.columns = columns;
    }

    /// @param tokens the code before the quote
    /// @param typed what stands between the quote and the cursor
    Completions complete(List<Token> tokens, String typed, int cursor) {
        var code = tokens.stream().filter(token -> !token.isComment()).toList();
        var prefix = new Prefix(typed);
        var names = columns.at(code).stream()
                .filter(name -> prefix.rank(name) < 2)
                .map(name -> new Candidate(escaped(name), "column", ""))
                .toList();
        return names.isEmpty() ? paths(typed, cursor) : new Completions(names, cursor - typed.length(), cursor);
    }

    static Completions paths(String typed, int cursor) {
        var start = cursor - typed.length() + typed.lastIndexOf('/') + 1;
        return new Completions(PathNames.matching(typed), start, cursor);
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
