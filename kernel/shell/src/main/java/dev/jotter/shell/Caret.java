package dev.jotter.shell;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Find what in a line threw. The compiler keeps lines only, so a place is given when there is just one that fits.
final class Caret {
    private static final Pattern TEXTS = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|//.*");
    private static final Pattern INVOKED = Pattern.compile("Cannot invoke \"[^\"]*?(\\w+)\\([^\"]*\\)\".*");
    private static final Pattern THROW = Pattern.compile("\\bthrow\\b");
    private static final Pattern DIVISION = Pattern.compile("[/%]");
    private static final Pattern INDEX = Pattern.compile("\\[");

    private Caret() {}

    /// Give the range within the line.
    ///
    /// @param callee the frame that the line called, or null when the line itself threw
    static Optional<MatchResult> in(String line, @Nullable StackTraceElement callee, Chain.Link link) {
        var code =
                TEXTS.matcher(line).replaceAll(text -> "_".repeat(text.group().length()));
        return pattern(callee, link).flatMap(pattern -> only(pattern, code));
    }

    private static Optional<Pattern> pattern(@Nullable StackTraceElement callee, Chain.Link link) {
        if (callee == null) return ofThrower(link);
        var method = callee.getMethodName();
        if (method.equals("<init>")) {
            var type = callee.getClassName().replaceAll(".*[.$]", "");
            return Optional.of(Pattern.compile("\\bnew\\s+(?:[\\w.]+\\.)?" + Pattern.quote(type) + "\\b"));
        }
        return method.matches("[\\w$]+") ? Optional.of(call(method)) : Optional.empty();
    }

    private static Optional<Pattern> ofThrower(Chain.Link link) {
        return switch (link.thrown()) {
            case ArithmeticException e -> Optional.of(DIVISION);
            case ArrayIndexOutOfBoundsException e -> Optional.of(INDEX);
            case NullPointerException e
            when INVOKED.matcher(link.message()).matches() ->
                Optional.of(call(INVOKED.matcher(link.message()).replaceAll("$1")));
            default -> Optional.of(THROW);
        };
    }

    private static Pattern call(String method) {
        return Pattern.compile("\\b" + Pattern.quote(method) + "(?=\\s*\\()|(?<=::)" + Pattern.quote(method) + "\\b");
    }

    private static Optional<MatchResult> only(Pattern pattern, String code) {
        var found = pattern.matcher(code).results().limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
