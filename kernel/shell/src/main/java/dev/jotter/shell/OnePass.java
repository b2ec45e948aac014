package dev.jotter.shell;

import dev.jotter.shell.CodeClass.Form;
import dev.jotter.shell.Pass.Analysis;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.RunException;
import jdk.jshell.spi.ExecutionControl.UserException;

/// Compile expressions and statements, and the new types and methods before them, in one run of the compiler, where
/// JShell takes four or five for each.
///
/// Neither an expression nor a statement changes what a session knows, so JShell need not be told; of a declaration it
/// is by [Newcomers]. It stays the judge: what does not compile here, or is anything else, goes to JShell as
/// ever.
final class OnePass {
    /// Hold a class whose static method [CodeClass#ENTRY] runs the code.
    record Code(String className, String typeName, List<ClassBytecodes> classes) {
        /// Give the same for another run: its classes are defined already.
        Code again() {
            return new Code(className, typeName, List.of());
        }
    }

    /// Hold what the session now knows, and the code behind it, each in the order of its pieces.
    record Compiled(List<DeclarationSnippet> declared, List<Code> codes) {}

    private final Narrowing narrowing;
    private final Pass pass;
    private final CodeClass.Maker maker;
    private final CodeClass.Maker practice;
    private final Newcomers newcomers;
    private final Object eval;
    private final Method asEvalException;
    private final Method asUnresolved;

    private OnePass(JShell jshell, Narrowing narrowing) throws ReflectiveOperationException {
        this.narrowing = narrowing;
        pass = new Pass(jshell);
        maker = new CodeClass.Maker(jshell);
        practice = new CodeClass.Maker(jshell);
        newcomers = new Newcomers(jshell, narrowing);
        eval = Doors.read(jshell, "eval");
        asEvalException = Doors.method(eval.getClass(), "asEvalException", UserException.class);
        asUnresolved = Doors.method(eval.getClass(), "asUnresolvedReferenceException", ResolutionException.class);
    }

    /// Find the way in; empty when this JDK's JShell has none.
    static Optional<OnePass> in(JShell jshell, Narrowing narrowing) {
        try {
            return Optional.of(new OnePass(jshell, narrowing));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /// Compile declarations and enter them into the session, and compile the pieces behind them. Empty, and the session
    /// as it was, when a declaration is not new, or anything is no Java as it stands.
    Optional<Compiled> compile(List<Piece> declarations, List<Piece> codes) {
        if (codes.stream().anyMatch(OnePass::isSomethingElse)) return Optional.empty();
        var group = newcomers.group(declarations);
        if (group.isEmpty()) return Optional.empty();
        var compiled = Optional.<Compiled>empty();
        try {
            var forms = codes.stream().map(Form::of).toList();
            var tried = compile(group.get(), codes, forms);
            if (tried.isRetry()) tried = compile(group.get(), codes, tried.forms());
            compiled = tried.compiled();
        } catch (RuntimeException | AssertionError | InternalError e) {
            compiled = Optional.empty();
        } finally {
            if (compiled.isEmpty()) group.get().undo();
        }
        return compiled;
    }

    /// Compile as for a cell, and leave the session as it was.
    List<ClassBytecodes> practise(Piece declaration, Piece code) {
        return newcomers
                .tryOut(declaration, group -> {
                    var entry = practice.make(code, Form.of(code), group.snippets());
                    var wraps = Stream.concat(group.wraps(), Stream.of(entry.wrap()))
                            .toList();
                    var made = pass.over(wraps, Analysis::generate);
                    made.forEach(one -> narrowing.forget(one.name()));
                    return made;
                })
                .orElse(List.of());
    }

    private static boolean isSomethingElse(Piece piece) {
        return piece.goesOn()
                || piece.isImport()
                || piece.source().stripLeading().startsWith("switch");
    }

    /// Put what the code threw into JShell's words.
    JShellException told(RunException thrown) {
        return (JShellException)
                Doors.call(thrown instanceof UserException ? asEvalException : asUnresolved, eval, thrown);
    }

    /// Hold what came of it, or what to take the pieces for the next time.
    private record Tried(Optional<Compiled> compiled, List<Form> forms) {
        static final Tried WRONG = new Tried(Optional.empty(), List.of());

        boolean isRetry() {
            return !forms.isEmpty();
        }
    }

    private Tried compile(Newcomers.Group group, List<Piece> pieces, List<Form> forms) {
        var classes = new ArrayList<CodeClass>();
        for (var i = 0; i < pieces.size(); i++) {
            classes.add(maker.make(pieces.get(i), forms.get(i), group.snippets()));
        }
        var wraps = Stream.concat(group.wraps(), classes.stream().map(CodeClass::wrap))
                .toList();
        return pass.over(wraps, analysis -> read(analysis, group, classes));
    }

    private Tried read(Analysis analysis, Newcomers.Group group, List<CodeClass> classes) {
        var errors = analysis.errors();
        if (!errors.isEmpty()) return new Tried(Optional.empty(), withoutValue(analysis, classes));
        var units = analysis.units();
        var types = new ArrayList<String>();
        var first = units.size() - classes.size();
        for (var i = 0; i < classes.size(); i++) {
            if (!classes.get(i).isReadAsMeant(units.get(first + i))) return Tried.WRONG;
        }
        if (!group.install(analysis)) return Tried.WRONG;
        for (var i = 0; i < classes.size(); i++) {
            types.add(classes.get(i).form() == Form.VALUE ? analysis.type(units.get(first + i)) : "");
        }
        var generated = analysis.generate();
        classes.forEach(one -> generated.stream()
                .filter(made -> one.owns(made.name()))
                .forEach(made -> narrowing.forget(made.name())));
        if (!analysis.errors().isEmpty()) return Tried.WRONG;
        group.load(generated);
        var codes = new ArrayList<Code>();
        for (var i = 0; i < classes.size(); i++) {
            var one = classes.get(i);
            var own = generated.stream().filter(made -> one.owns(made.name())).toList();
            codes.add(new Code(one.fullName(), types.get(i), own));
        }
        return new Tried(Optional.of(new Compiled(group.snippets(), codes)), List.of());
    }

    /// Take those for statements that gave no value, when nothing else was wrong.
    private static List<Form> withoutValue(Analysis analysis, List<CodeClass> classes) {
        var forms = new ArrayList<>(classes.stream().map(CodeClass::form).toList());
        for (var error : analysis.errors()) {
            var at = classes.stream().filter(one -> analysis.isIn(error, one)).findFirst();
            if (at.isEmpty()
                    || at.get().form() != Form.VALUE
                    || !error.getCode().equals("compiler.err.prob.found.req")) return List.of();
            forms.set(classes.indexOf(at.get()), Form.STATEMENT);
        }
        return forms;
    }
}
