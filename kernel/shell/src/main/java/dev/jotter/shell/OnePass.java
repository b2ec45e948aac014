package dev.jotter.shell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.RunException;
import jdk.jshell.spi.ExecutionControl.UserException;

/// Compile an expression or a statement in one run of the compiler, where JShell takes four or five.
///
/// Neither changes what a session knows, so JShell need not be told. It stays the judge: what does not compile here, or
/// is anything else, goes to JShell as ever.
final class OnePass {
    /// Hold a class whose static method [#ENTRY] runs the code.
    record Code(String className, String typeName, List<ClassBytecodes> classes) {
        /// Give the same for another run: its classes are defined already.
        Code again() {
            return new Code(className, typeName, List.of());
        }
    }

    static final String ENTRY = "do_it$";

    private static final String CLASS = "$JShell$E";
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
            Tree.Kind.ASSERT);

    private final JShell jshell;
    private final Narrowing narrowing;
    private final Object maps;
    private final Object taskFactory;
    private final Class<?> worker;
    private final Method analyze;
    private final Field task;
    private final Field diagnostics;
    private final Method unit;
    private final Method imports;
    private final Method plain;
    private final Constructor<?> compound;
    private final Constructor<?> wrapper;
    private final Constructor<?> typeInfo;
    private final Method typeOf;
    private final Field typeName;
    private final Object eval;
    private final Method asEvalException;
    private final Method asUnresolved;
    private int made;

    private OnePass(JShell jshell, Narrowing narrowing) throws ReflectiveOperationException {
        this.jshell = jshell;
        this.narrowing = narrowing;
        maps = Doors.read(jshell, "maps");
        taskFactory = Doors.read(jshell, "taskFactory");
        worker = Doors.type("TaskFactory$Worker");
        analyze = Doors.method(taskFactory.getClass(), "analyze", Doors.type("OuterWrap"), worker);
        var base = Doors.type("TaskFactory$BaseTask");
        task = Doors.field(base, "task");
        diagnostics = Doors.field(base, "diagnostics");
        unit = Doors.method(base, "firstCuTree");
        imports = Doors.method(maps.getClass(), "packageAndImportsExcept", Set.class, Collection.class);
        plain = Doors.method(Doors.type("Wrap"), "simpleWrap", String.class);
        compound = Doors.constructor(Doors.type("Wrap$CompoundWrap"), Object[].class);
        wrapper = Doors.constructor(
                Doors.type("OuterSnippetsClassWrap"),
                String.class,
                compound.getDeclaringClass(),
                List.class,
                List.class);
        var info = Doors.type("ExpressionToTypeInfo");
        typeInfo = Doors.constructor(
                info,
                Doors.type("TaskFactory$AnalyzeTask"),
                CompilationUnitTree.class,
                JShell.class,
                boolean.class,
                boolean.class);
        typeOf = Doors.method(info, "typeOfExpression");
        typeName = Doors.field(Doors.type("ExpressionToTypeInfo$ExpressionInfo"), "typeName");
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

    /// Compile a piece; empty when it is a declaration, or no Java as it stands.
    Optional<Code> compile(Piece piece) {
        if (piece.goesOn() || piece.isImport() || piece.source().stripLeading().startsWith("switch")) {
            return Optional.empty();
        }
        if (piece.closed() || piece.source().stripTrailing().endsWith("}")) return statement(piece.source());
        var value = compile("return ", piece.source(), "", Kind.VALUE);
        return value.isVoid() ? statement(piece.source()) : value.code();
    }

    private Optional<Code> statement(String source) {
        return compile("", source, "\nreturn null;", Kind.STATEMENT).code();
    }

    /// Put what the code threw into JShell's words.
    JShellException told(RunException thrown) {
        return (JShellException)
                Doors.call(thrown instanceof UserException ? asEvalException : asUnresolved, eval, thrown);
    }

    private enum Kind {
        VALUE,
        STATEMENT;

        /// Say whether the parser read the source as what it was taken for.
        boolean fits(List<? extends StatementTree> body) {
            if (this == VALUE) return body.size() == 1 && body.getFirst() instanceof ReturnTree;
            return body.size() == 2 && STATEMENTS.contains(body.getFirst().getKind());
        }
    }

    /// Hold what came of it.
    private record Tried(Optional<Code> code, boolean isVoid) {
        static Tried wrong(boolean isVoid) {
            return new Tried(Optional.empty(), isVoid);
        }
    }

    private static String end(String source) {
        return Lexer.endsWithSemicolon(source) || source.stripTrailing().endsWith("}") ? "" : "\n;";
    }

    /// Put the source on the first line, so that its lines are those of the class.
    private Tried compile(String before, String source, String after, Kind kind) {
        var name = CLASS + ++made;
        var head =
                String.valueOf(Doors.call(imports, maps, Set.of(), List.of())).replace('\n', ' ') + "class " + name
                        + " { public static java.lang.Object " + ENTRY + "() throws java.lang.Throwable { " + before;
        var text = new Object[] {head, Doors.call(plain, null, source), end(source) + after + "\n} }\n"};
        var outer = Doors.make(wrapper, name, Doors.make(compound, (Object) text), List.of(), List.of());
        var result = new ArrayList<Tried>();
        var work = Proxy.newProxyInstance(worker.getClassLoader(), new Class<?>[] {worker}, (_, _, arguments) -> {
            result.add(read(arguments[0], "REPL." + name, kind));
            return null;
        });
        try {
            Doors.call(analyze, taskFactory, outer, work);
        } catch (RuntimeException | AssertionError | InternalError e) {
            return Tried.wrong(false);
        }
        return result.getFirst();
    }

    private Tried read(Object analysis, String className, Kind kind) {
        var errors = ((DiagnosticCollector<?>) Doors.get(diagnostics, analysis))
                .getDiagnostics().stream()
                        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                        .toList();
        if (!errors.isEmpty()) {
            return Tried.wrong(errors.stream().allMatch(one -> one.getCode().equals("compiler.err.prob.found.req")));
        }
        var parsed = (CompilationUnitTree) Doors.call(unit, analysis);
        if (!kind.fits(body(parsed))) return Tried.wrong(false);
        var type = kind == Kind.VALUE ? type(analysis, parsed) : "";
        var classes = classes((JavacTask) Doors.get(task, analysis));
        return new Tried(Optional.of(new Code(className, type, classes)), false);
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

    private String type(Object analysis, CompilationUnitTree parsed) {
        var info = Doors.call(typeOf, Doors.make(typeInfo, analysis, parsed, jshell, false, false));
        return Doors.get(typeName, info) instanceof String name ? name : "Object";
    }

    private List<ClassBytecodes> classes(JavacTask task) {
        try {
            var classes = new ArrayList<ClassBytecodes>();
            for (JavaFileObject file : task.generate()) {
                try (var stream = file.openInputStream()) {
                    classes.add(new ClassBytecodes(file.getName(), stream.readAllBytes()));
                }
                narrowing.forget(file.getName());
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
