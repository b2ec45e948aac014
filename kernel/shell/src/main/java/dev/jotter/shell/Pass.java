package dev.jotter.shell;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/// Run JShell's compiler over some classes: one analysis, which may go on to bytecode.
final class Pass {
    private final JShell jshell;
    private final Object taskFactory;
    private final Class<?> worker;
    private final Method analyze;
    private final Field task;
    private final Field diagnostics;
    private final Method units;
    private final Constructor<?> typeInfo;
    private final Method typeOf;
    private final Field typeName;

    Pass(JShell jshell) throws ReflectiveOperationException {
        this.jshell = jshell;
        taskFactory = Doors.read(jshell, "taskFactory");
        worker = Doors.type("TaskFactory$Worker");
        analyze = Doors.method(taskFactory.getClass(), "analyze", Collection.class, worker);
        var base = Doors.type("TaskFactory$BaseTask");
        task = Doors.field(base, "task");
        diagnostics = Doors.field(base, "diagnostics");
        units = Doors.method(base, "cuTrees");
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
    }

    /// Analyze classes in JShell's form, and look at what came of it before it is gone.
    <T> T over(List<Object> wraps, Function<Analysis, T> look) {
        var seen = new ArrayList<T>();
        var work = Proxy.newProxyInstance(worker.getClassLoader(), new Class<?>[] {worker}, (_, _, arguments) -> {
            seen.add(look.apply(new Analysis(arguments[0])));
            return null;
        });
        Doors.call(analyze, taskFactory, wraps, work);
        return seen.getFirst();
    }

    /// Look at classes that were analyzed.
    final class Analysis {
        private final Object inner;

        private Analysis(Object inner) {
            this.inner = inner;
        }

        /// Give JShell's own object.
        Object inner() {
            return inner;
        }

        List<Diagnostic<?>> errors() {
            var errors = new ArrayList<Diagnostic<?>>();
            for (var one : ((DiagnosticCollector<?>) Doors.get(diagnostics, inner)).getDiagnostics()) {
                if (one.getKind() == Diagnostic.Kind.ERROR) errors.add(one);
            }
            return errors;
        }

        /// Say whether an error stands in a class.
        boolean isIn(Diagnostic<?> error, CodeClass one) {
            return error.getSource() instanceof JavaFileObject file
                    && file.getName().endsWith("/" + one.name() + ".java");
        }

        /// Give what the parser made of the classes, in their order.
        List<CompilationUnitTree> units() {
            var all = new ArrayList<CompilationUnitTree>();
            for (var one : (Iterable<?>) Doors.call(units, inner)) all.add((CompilationUnitTree) one);
            return all;
        }

        /// Give the type of the expression in a class of [CodeClass.Form#VALUE], as JShell writes it.
        String type(CompilationUnitTree unit) {
            var info = Doors.call(typeOf, Doors.make(typeInfo, inner, unit, jshell, false, false));
            return Doors.get(typeName, info) instanceof String name ? name : "Object";
        }

        /// Go on to bytecode.
        List<ClassBytecodes> generate() {
            try {
                var classes = new ArrayList<ClassBytecodes>();
                for (JavaFileObject file : ((JavacTask) Doors.get(task, inner)).generate()) {
                    try (var stream = file.openInputStream()) {
                        classes.add(new ClassBytecodes(file.getName(), stream.readAllBytes()));
                    }
                }
                return classes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
