package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import java.util.List;
import jdk.jshell.Diag;

/// Hold one message of the compiler.
///
/// @param origin where the text that was compiled starts in the cell
record Mistake(Diag diag, Origin origin) {
    /// Take the errors among the messages about one text.
    static List<Mistake> among(List<Diag> diags, Origin origin) {
        return diags.stream()
                .filter(Diag::isError)
                .map(diag -> new Mistake(diag, origin))
                .toList();
    }

    /// Give the position of the error's name in the cell.
    int position() {
        return origin.start() + (int) diag.getPosition();
    }

    boolean hasPosition() {
        return diag.getPosition() != Diag.NOPOS;
    }

    /// Say whether the compiler did not know a name.
    boolean isUnknownName() {
        return diag.getCode().startsWith("compiler.err.cant.resolve");
    }
}
