package dev.jotter.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/// Hold one snippet of a cell.
///
/// @param source its text, with a semicolon added where JShell wants one
/// @param start where it starts in the cell
/// @param closed whether it ends with a semicolon of its own
/// @param goesOn whether one would rather expect more, as behind `for (;;)`
record Piece(String source, int start, boolean closed, boolean goesOn) {
    private static final Pattern IMPORT = Pattern.compile("\\s*import\\b.*", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "\\s*(?!(?:if|for|while|do|switch|try|synchronized|record|new|return|throw|else)\\b)[\\w<>\\[\\],.?@\\s]+\\s"
                    + "(\\w+)\\s*\\([^;{}]*\\)\\s*(?:throws [^{]+)?\\{.*",
            Pattern.DOTALL);

    private static final Pattern VARIABLE = Pattern.compile("\\s*[\\w.<>\\[\\],?\\s]*[\\w>\\]]\\s+\\w+\\s*(=[^=]|;|$)");

    /// Put an empty line before it.
    Piece lowered() {
        return new Piece("\n" + source, start - 1, closed, goesOn);
    }

    boolean isImport() {
        return isImport(source);
    }

    /// Say whether this looks like an expression that stands alone: a value to show.
    boolean isBareExpression() {
        return !closed
                && !goesOn
                && !source.strip().endsWith("}")
                && !VARIABLE.matcher(source).lookingAt();
    }

    static boolean isImport(String source) {
        return IMPORT.matcher(source).matches();
    }

    /// Give the name of the method that this declares.
    Optional<String> methodName() {
        return methodName(source);
    }

    static Optional<String> methodName(String source) {
        var method = METHOD.matcher(source);
        return method.matches() ? Optional.of(method.group(1)) : Optional.empty();
    }
}
