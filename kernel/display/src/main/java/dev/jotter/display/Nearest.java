package dev.jotter.display;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Find the name that was probably meant.
public final class Nearest {
    private Nearest() {}

    /// Give the candidate nearest to `word` by restricted Damerau-Levenshtein distance, case apart, or empty when none
    /// is closer than half the longer word's length.
    public static Optional<String> to(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(fold(word), fold(candidate))
                        <= Math.max(1, Math.max(word.length(), candidate.length()) / 2))
                .min(Comparator.comparingInt((String candidate) -> distance(fold(word), fold(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Give the candidate nearest to `word`, or empty when none is within `most` changes: for a word that is looked for
    /// among so many names that half its length away there is always one.
    public static Optional<String> within(int most, String word, Collection<String> candidates) {
        return to(
                word,
                candidates.stream()
                        .filter(candidate -> distance(fold(word), fold(candidate)) <= most)
                        .toList());
    }

    /// Say "Did you mean …?" for the nearest candidate, or list them all when none is near.
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElseGet(() -> "Choose one of: " + String.join(", ", candidates) + ".");
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) d[i][0] = i;
        for (var j = 0; j <= b.length(); j++) d[0][j] = j;
        for (var i = 1; i <= a.length(); i++) {
            for (var j = 1; j <= b.length(); j++) {
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
