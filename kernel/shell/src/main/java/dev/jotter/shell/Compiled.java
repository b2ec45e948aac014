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
        var key = piece.source() + (piece.closed() ? ";" : "");
        var known = kept.get(key);
        if (known != null) return Optional.of(known);
        var made = compile.get();
        made.filter(code -> code.classes().size() == 1).ifPresent(code -> kept.put(key, code.again()));
        return made;
    }
}
