package dev.jotter.model;

import dev.jotter.display.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Word what was done about values that a model could not take as they were.
///
/// Rows come from strangers: what is quoted is cut, what is listed is counted, what is searched is small.
final class Notes {
    private static final int NAMED = 3;
    private static final int SEARCHED = 200;

    private Notes() {}

    static String unused(List<String> columns) {
        var names = columns.stream()
                .limit(NAMED)
                .map(name -> "\"" + Cell.cut(name) + "\"")
                .collect(Collectors.joining(", "));
        if (columns.size() == 1) return "Column " + names + " is not used by this model.";
        var more = columns.size() > NAMED ? " and " + (columns.size() - NAMED) + " more" : "";
        return "Columns " + names + more + " are not used by this model.";
    }

    static String missing(Scale scale) {
        return "Column \"" + scale.column() + "\" is missing; its mean " + Cell.shorten(scale.mean()) + " was taken.";
    }

    static String unknown(OneHot oneHot, @Nullable String word) {
        var column = "Column \"" + oneHot.column() + "\"";
        if (word == null) return column + " is missing; it was taken as none of the known categories.";
        var hint =
                oneHot.categories().size() > SEARCHED ? "" : near(word, oneHot.categories(), " Did you mean \"", "\"?");
        return column + " holds the unknown category \"" + Cell.cut(word) + "\"." + hint;
    }

    /// Name the candidate nearest to the word between these two texts, or say nothing.
    static String near(String word, Iterable<String> candidates, String before, String after) {
        var few = new ArrayList<String>();
        for (var candidate : candidates) {
            if (candidate.length() <= Cell.LONGEST) few.add(candidate);
            if (few.size() == SEARCHED) break;
        }
        if (word.length() > Cell.LONGEST) return "";
        return Nearest.to(word, few).map(near -> before + near + after).orElse("");
    }
}
