package dev.jotter.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// Clean a text of what differs between two runs that are the same to a reader: colours, what a progress line has
/// overwritten, blanks at the end of a line, and all that the given patterns match.
record Ignored(List<Pattern> patterns) {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /// Read patterns.
    ///
    /// @throws JotterException when one is none
    static Ignored of(List<String> patterns) {
        return new Ignored(patterns.stream().map(Ignored::pattern).toList());
    }

    /// Add the patterns that stand in the metadata of a notebook or a cell, as the list `jotter.ignore`.
    Ignored and(JsonNode metadata) {
        var more = new ArrayList<>(patterns);
        metadata.path("jotter").path("ignore").forEach(one -> more.add(pattern(one.asText())));
        return new Ignored(more);
    }

    String clean(String text) {
        var plain = COLOURS.matcher(text)
                .replaceAll("")
                .replace("\r\n", "\n")
                .lines()
                .map(line -> line.substring(line.lastIndexOf('\r') + 1).stripTrailing())
                .collect(Collectors.joining("\n"));
        for (var pattern : patterns) plain = pattern.matcher(plain).replaceAll("…");
        return patterns.isEmpty() ? plain : plain.replaceAll(" +", " ");
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex, Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw new JotterException(
                    "What to ignore, \"" + regex + "\", is no pattern.",
                    "A regular expression was expected; found: " + e.getDescription() + ".",
                    "Write it like this: --ignore '\\d+ ms'",
                    e);
        }
    }
}
