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
    /// @param kind `method`, `field`, `variable`, `class`, `package`, `keyword`, `magic`, `path` or `column`
    /// @param signature what it takes and gives, or a note such as the import that it needs; may be empty
    public record Candidate(String text, String kind, String signature) {}
}
