package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import jdk.jshell.Diag;

/// Hold one message of the compiler; all positions are the cell's.
///
/// @param code the compiler's own name for the kind of error
/// @param position where the error is, within `start` and `end`; -1 when it has no place
record Mistake(String code, String message, int start, int position, int end, Source source) {
    /// Take the errors among the messages about one text.
    static List<Mistake> among(List<Diag> diags, Origin origin) {
        return diags.stream()
                .filter(Diag::isError)
                .map(diag -> of(diag, origin.source(), position -> position + origin.start()))
                .toList();
    }

    /// Take a message about a text that holds the cell's in another order.
    ///
    /// @param toCell turns a position of that text into one of the cell
    static Mistake of(Diag diag, Source source, IntUnaryOperator toCell) {
        var isPlaced = diag.getPosition() != Diag.NOPOS;
        return new Mistake(
                diag.getCode(),
                diag.getMessage(Locale.ROOT),
                isPlaced ? toCell.applyAsInt((int) diag.getStartPosition()) : -1,
                isPlaced ? toCell.applyAsInt((int) diag.getPosition()) : -1,
                isPlaced ? toCell.applyAsInt((int) diag.getEndPosition()) : -1,
                source);
    }

    boolean hasPosition() {
        return position >= 0;
    }

    /// Say whether the compiler did not know a name.
    boolean isUnknownName() {
        return code.startsWith("compiler.err.cant.resolve");
    }

    /// Give the name that the error is about, or the empty string.
    String word() {
        return hasPosition() ? Suggestions.wordAt(source.text(), position) : "";
    }

    /// Say whether the name stands behind a dot.
    boolean isMember() {
        var start = Suggestions.wordStart(source.text(), position);
        return start > 0 && source.text().charAt(start - 1) == '.';
    }

    /// Say whether more on the compiler's class path could help.
    boolean isAboutClassPath() {
        return isAboutClassPath(code, message);
    }

    static boolean isAboutClassPath(String code, String message) {
        return code.startsWith("compiler.err.doesnt.exist")
                || code.startsWith("compiler.err.cant.access")
                || message.contains("class file for ");
    }
}
