package dev.jotter.shell;

import dev.jotter.shell.Division.Sort;
import dev.jotter.shell.Origins.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Compile several pieces of a cell together, before the first runs: new types and methods, and the code behind them.
///
/// One run of the compiler then says whether the cell is right, declares what it declares, and makes its code. Whatever
/// is not that plain, or refused, goes piece by piece.
final class WholeCell {
    /// Hold what is made of some pieces of a cell.
    ///
    /// @param declared those that the session knows now
    /// @param codes what runs the others
    /// @param age the [Shortcuts#age] from which on the code may be out of date
    record Ready(Set<Piece> declared, Map<Piece, OnePass.Code> codes, int age) {
        static final Ready NOTHING = new Ready(Set.of(), Map.of(), 0);

        boolean isNothing() {
            return declared.isEmpty() && codes.isEmpty();
        }
    }

    private final Shortcuts shortcuts;
    private final Origins origins;
    private final Trace trace;
    private final BiPredicate<Piece, Origin> stands;
    private final InProcessControl control;

    /// @param stands says whether the same is declared already
    WholeCell(
            Shortcuts shortcuts,
            InProcessControl control,
            Origins origins,
            Trace trace,
            BiPredicate<Piece, Origin> stands) {
        this.shortcuts = shortcuts;
        this.control = control;
        this.origins = origins;
        this.trace = trace;
        this.stands = stands;
    }

    /// Compile a cell of declarations and then code.
    Ready compile(Source source, List<Piece> pieces) {
        var first = 0;
        while (first < pieces.size() && isDeclaration(pieces.get(first))) first++;
        var codes = pieces.subList(first, pieces.size());
        if (pieces.size() < 2 || !codes.stream().allMatch(WholeCell::isCode)) return Ready.NOTHING;
        return compile(source, pieces.subList(0, first), codes);
    }

    /// Compile the declarations with which a cell begins.
    Ready declare(Source source, List<Piece> pieces) {
        var first = pieces.stream().takeWhile(WholeCell::isDeclaration).toList();
        return first.isEmpty() ? Ready.NOTHING : compile(source, first, List.of());
    }

    private Ready compile(Source source, List<Piece> declarations, List<Piece> codes) {
        if (trace.isOn() || lookAhead(declarations)) return Ready.NOTHING;
        var fresh = declarations.stream()
                .filter(piece -> !stands.test(piece, new Origin(source, piece.start())))
                .toList();
        var known = shortcuts.kept(codes);
        if (fresh.isEmpty() && known.isPresent())
            return new Ready(Set.copyOf(declarations), known.get(), shortcuts.age());
        var text = new ArrayList<>(fresh);
        text.addAll(codes);
        var words = Words.of(text.stream().map(Piece::source).collect(Collectors.joining("\n")));
        control.declares(words.declared());
        var made = shortcuts.compile(fresh, codes, words);
        if (made.isEmpty()) return Ready.NOTHING;
        for (var i = 0; i < fresh.size(); i++) {
            origins.remember(
                    made.get().declared().get(i).id(),
                    new Origin(source, fresh.get(i).start()));
        }
        var byPiece = new HashMap<Piece, OnePass.Code>();
        for (var i = 0; i < codes.size(); i++)
            byPiece.put(codes.get(i), made.get().codes().get(i));
        return new Ready(new HashSet<>(declarations), byPiece, shortcuts.age());
    }

    /// Say whether a piece declares one type or method, as far as can be seen without the compiler.
    private static boolean isDeclaration(Piece piece) {
        if (piece.goesOn()) return false;
        var parts = Division.of(piece.source());
        return parts.size() == 1
                && (parts.getFirst().sort() == Sort.TYPE || parts.getFirst().sort() == Sort.METHOD);
    }

    /// Say whether a declaration names a later one. JShell takes it for what is there meanwhile, such as an import.
    private static boolean lookAhead(List<Piece> declarations) {
        var later = new HashSet<String>();
        for (var piece : declarations.reversed()) {
            var words = Words.of(piece.source());
            var own = Division.of(piece.source()).getFirst().name();
            if (!words.isClear() || words.all().stream().anyMatch(later::contains)) return true;
            later.add(own);
        }
        return false;
    }

    private static boolean isCode(Piece piece) {
        var words = Words.of(piece.source());
        return words.isClear() && words.declared().isEmpty() && !piece.isImport();
    }
}
