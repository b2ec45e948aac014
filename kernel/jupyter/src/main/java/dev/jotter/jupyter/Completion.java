package dev.jotter.jupyter;

import java.util.List;

/// Offer what may stand between `start` and `end` of the code.
public record Completion(List<Match> matches, int start, int end) {
    public Completion {
        matches = List.copyOf(matches);
    }

    /// Offer one text.
    ///
    /// @param text what is put in
    /// @param type what it is: method, field, class, keyword …; may be empty
    /// @param signature parameters and result; may be empty
    public record Match(String text, String type, String signature) {}
}
