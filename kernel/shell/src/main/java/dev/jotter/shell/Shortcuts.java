package dev.jotter.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.RunException;
import org.jspecify.annotations.Nullable;

/// Know the quicker ways that this JDK's JShell allows; all may be missing, and then everything goes the ordinary way.
final class Shortcuts {
    private final @Nullable Reach reach;
    private final @Nullable OnePass onePass;
    private final @Nullable Preset preset;
    private final Compiled compiled = new Compiled();
    private int age;

    private Shortcuts(@Nullable Reach reach, @Nullable OnePass onePass, @Nullable Preset preset) {
        this.reach = reach;
        this.onePass = onePass;
        this.preset = preset;
    }

    static Shortcuts none() {
        return new Shortcuts(null, null, null);
    }

    static Shortcuts in(JShell jshell, CompilePath path) {
        var narrowing = Narrowing.in(jshell, new Offers(path)::any);
        var made = new Shortcuts(
                narrowing.map(found -> new Reach(jshell, found)).orElse(null),
                narrowing.flatMap(found -> OnePass.in(jshell, found)).orElse(null),
                Preset.in(jshell).orElse(null));
        jshell.onSnippetEvent(event -> made.forget());
        return made;
    }

    /// Forget what was compiled: names may mean something else from now on.
    void forget() {
        compiled.forget();
        age++;
    }

    /// Count how often all was forgotten: code that was compiled before may mean something else.
    int age() {
        return age;
    }

    /// Enter an import of the start-up; false when it must go the ordinary way.
    boolean enter(String line, CompilePath path) {
        return preset != null && preset.enter(line, path);
    }

    /// Compile an expression or a statement by itself; empty when it is neither, or refused.
    Optional<OnePass.Code> compile(Piece piece, Words words) {
        var way = onePass;
        if (way == null || !words.isClear() || !words.declared().isEmpty()) return Optional.empty();
        return compiled.code(
                piece,
                () -> names(words)
                        .flatMap(names -> Focus.on(names, () -> way.compile(List.of(), List.of(piece))))
                        .map(made -> made.codes().getFirst()));
    }

    /// Compile new declarations, which the session then knows, and code behind them; empty when refused.
    ///
    /// @param words those of all of it
    Optional<OnePass.Compiled> compile(List<Piece> declarations, List<Piece> codes, Words words) {
        var way = onePass;
        if (way == null) return Optional.empty();
        return names(words).flatMap(names -> Focus.on(names, () -> way.compile(declarations, codes)));
    }

    /// Compile a declaration and code behind it, for nothing but practice.
    ///
    /// @param words those of both
    List<ClassBytecodes> practise(Piece declaration, Piece code, Words words) {
        var way = onePass;
        if (way == null) return List.of();
        return names(words)
                .map(names -> Focus.on(names, () -> way.practise(declaration, code)))
                .orElse(List.of());
    }

    /// Give the code of some pieces, when it is kept of all of them.
    Optional<Map<Piece, OnePass.Code>> kept(List<Piece> pieces) {
        var codes = new HashMap<Piece, OnePass.Code>();
        for (var piece : pieces) {
            var code = compiled.code(piece);
            if (code.isEmpty()) return Optional.empty();
            codes.put(piece, code.get());
        }
        return Optional.of(codes);
    }

    /// Keep the code of a piece, which is about to be run, for another time.
    void keep(Piece piece, OnePass.Code code) {
        compiled.keep(piece, code);
    }

    /// Give the names that matter for a piece; empty when all do.
    Optional<Set<String>> names(Words words) {
        return reach == null ? Optional.empty() : reach.of(words);
    }

    /// Put what code from [#compile] threw into JShell's words.
    JShellException told(RunException thrown) {
        if (onePass == null) throw new IllegalStateException("Code was run that was never compiled.", thrown);
        return onePass.told(thrown);
    }
}
