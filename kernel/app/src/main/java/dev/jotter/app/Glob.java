package dev.jotter.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Read a glob as SQLite does: `*`, `?`, `[a-z]`, `[^a-z]`; all else stands for itself.
final class Glob {
    private static final Pattern PART = Pattern.compile("\\*|\\?|\\[(\\^?)(\\]?[^\\]]*)\\]|(?s).");

    private Glob() {}

    static Pattern pattern(String glob) {
        try {
            var regex = PART.matcher(glob)
                    .replaceAll(part -> Matcher.quoteReplacement(
                            switch (part.group()) {
                                case "*" -> ".*";
                                case "?" -> ".";
                                case String set
                                when part.group(2) != null ->
                                    "[" + part.group(1) + part.group(2).replaceAll("[\\[\\\\&^\\]]", "\\\\$0") + "]";
                                case String plain -> Pattern.quote(plain);
                            }));
            return Pattern.compile(regex, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(glob));
        }
    }
}
