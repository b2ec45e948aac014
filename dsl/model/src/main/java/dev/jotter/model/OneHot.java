package dev.jotter.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turn a word into as many zeros as there are categories, with a one at its own; a missing or unknown word is all
/// zeros.
///
/// @param column the raw column
/// @param categories the words of the training part, sorted
public record OneHot(String column, List<String> categories) implements Step {
    public OneHot {
        categories = categories.stream().distinct().sorted().toList();
    }

    /// Learn the categories from the values; null is missing.
    public static OneHot fit(String column, List<? extends @Nullable String> values) {
        return new OneHot(
                column,
                values.stream().filter(Objects::nonNull).map(String::valueOf).toList());
    }

    /// Write the one at its place behind `at`; what was there must be zeros. Say whether the word is a known category.
    public boolean encode(@Nullable String word, float[] features, int at) {
        var place = word == null ? -1 : Collections.binarySearch(categories, word);
        if (place >= 0) features[at + place] = 1f;
        return place >= 0;
    }

    @Override
    public Kind kind() {
        return Kind.CATEGORY;
    }

    @Override
    public List<String> featureNames() {
        return categories.stream().map(category -> column + "=" + category).toList();
    }

    @Override
    public int width() {
        return categories.size();
    }
}
