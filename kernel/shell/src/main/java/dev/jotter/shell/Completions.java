package dev.jotter.shell;

import java.util.List;

/// List what may stand at the cursor.
///
/// @param candidates in the order to show them
/// @param start where the text to replace starts
/// @param end where it ends, exclusive
public record Completions(List<Candidate> candidates, int start, int end) {
    public Completions {
        candidates = List.copyOf(candidates);
    }

    /// Hold one text that may stand at the cursor.
    ///
    /// @param kind `method`, `variable`, `class`, `package`, `keyword` or `magic`
    /// @param signature what it takes and gives, or the empty string
    public record Candidate(String text, String kind, String signature) {}
}
