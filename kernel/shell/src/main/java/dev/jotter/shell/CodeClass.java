package dev.jotter.shell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;

/// Hold an expression or a statement as a class of its own, whose static method [#ENTRY] runs it.
///
/// @param name without its package
/// @param wrap the class in JShell's form
record CodeClass(String name, Form form, Object wrap) {
    static final String ENTRY = "do_it$";

    private static final String PREFIX = "$JShell$E";
    private static final Set<Tree.Kind> STATEMENTS = EnumSet.of(
            Tree.Kind.EXPRESSION_STATEMENT,
            Tree.Kind.FOR_LOOP,
            Tree.Kind.ENHANCED_FOR_LOOP,
            Tree.Kind.WHILE_LOOP,
            Tree.Kind.DO_WHILE_LOOP,
            Tree.Kind.IF,
            Tree.Kind.TRY,
            Tree.Kind.BLOCK,
            Tree.Kind.SYNCHRONIZED,
            Tree.Kind.THROW,
            Tree.Kind.ASSERT);

    /// Say what a piece is taken for.
    enum Form {
        VALUE("return ", ""),
        /// Behind a plain endless loop, the end would be unreachable: an error. Behind an `if`, Java takes it for
        /// reachable.
        STATEMENT("if (true) ", "\nreturn null;");

        private final String before;
        private final String after;

        Form(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /// Guess from the end of the piece; an expression without a value is taken for one first.
        static Form of(Piece piece) {
            return piece.closed() || piece.source().stripTrailing().endsWith("}") ? STATEMENT : VALUE;
        }

        private boolean fits(List<? extends StatementTree> body) {
            if (this == VALUE) return body.size() == 1 && body.getFirst() instanceof ReturnTree;
            return body.size() == 2
                    && body.getFirst() instanceof IfTree always
                    && always.getElseStatement() == null
                    && STATEMENTS.contains(always.getThenStatement().getKind());
        }
    }

    String fullName() {
        return "REPL." + name;
    }

    /// Say whether a class that the compiler made is this one or within it.
    boolean owns(String className) {
        return className.equals(fullName()) || className.startsWith(fullName() + "$");
    }

    /// Say whether the parser read the piece as what it was taken for.
    boolean isReadAsMeant(CompilationUnitTree unit) {
        return form.fits(body(unit));
    }

    private static List<? extends StatementTree> body(CompilationUnitTree unit) {
        if (unit.getTypeDecls().size() != 1) return List.of();
        var methods = ((ClassTree) unit.getTypeDecls().getFirst())
                .getMembers().stream()
                        .filter(member -> member instanceof MethodTree method
                                && method.getName().contentEquals(ENTRY))
                        .toList();
        return methods.size() == 1 ? ((MethodTree) methods.getFirst()).getBody().getStatements() : List.of();
    }

    /// Make such classes within a session.
    static final class Maker {
        private final Object maps;
        private final Method imports;
        private final Method plain;
        private final Constructor<?> compound;
        private final Constructor<?> wrapper;
        private int made;

        Maker(JShell jshell) throws ReflectiveOperationException {
            maps = Doors.read(jshell, "maps");
            imports = Doors.method(maps.getClass(), "packageAndImportsExcept", Set.class, Collection.class);
            plain = Doors.method(Doors.type("Wrap"), "simpleWrap", String.class);
            compound = Doors.constructor(Doors.type("Wrap$CompoundWrap"), Object[].class);
            wrapper = Doors.constructor(
                    Doors.type("OuterSnippetsClassWrap"),
                    String.class,
                    compound.getDeclaringClass(),
                    List.class,
                    List.class);
        }

        /// Put the source on the first line, so that its lines are those of the class.
        ///
        /// @param declared JShell's snippets that the session does not know yet, and the piece may name
        CodeClass make(Piece piece, Form form, Collection<?> declared) {
            var name = PREFIX + ++made;
            var known = String.valueOf(Doors.call(imports, maps, Set.of(), declared));
            var head = known.replace('\n', ' ') + "class " + name + " { public static java.lang.Object " + ENTRY
                    + "() throws java.lang.Throwable { " + form.before;
            var text = new Object[] {
                head, Doors.call(plain, null, piece.source()), end(piece.source()) + form.after + "\n} }\n"
            };
            var inner = Doors.make(compound, (Object) text);
            return new CodeClass(name, form, Doors.make(wrapper, name, inner, List.of(), List.of()));
        }

        private static String end(String source) {
            return Lexer.endsWithSemicolon(source) || source.stripTrailing().endsWith("}") ? "" : "\n;";
        }
    }
}
