package dev.jotter.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Keep the code of cells that are run again and again, as long as nothing is declared, dropped or added meanwhile.
///
/// Only code of a single class is kept: it holds no state of its own from one run to the next.
final class Compiled {
    private static final int MOST = 64;

    private final Map<String, OnePass.Code> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OnePass.Code> eldest) {
            return size() > MOST;
        }
    };

    void forget() {
        kept.clear();
    }

    /// Give the code of a piece, and compile it when it is not kept.
    Optional<OnePass.Code> code(Piece piece, Supplier<Optional<OnePass.Code>> compile) {
        var known = code(piece);
        if (known.isPresent()) return known;
        var made = compile.get();
        made.ifPresent(code -> keep(piece, code));
        return made;
    }

    /// Give the code that is kept of a piece.
    Optional<OnePass.Code> code(Piece piece) {
        return Optional.ofNullable(kept.get(key(piece)));
    }

    /// Keep the code of a piece, which is about to be run.
    void keep(Piece piece, OnePass.Code code) {
        if (code.classes().size() == 1) kept.put(key(piece), code.again());
    }

    private static String key(Piece piece) {
        return piece.source() + (piece.closed() ? ";" : "");
    }
}
