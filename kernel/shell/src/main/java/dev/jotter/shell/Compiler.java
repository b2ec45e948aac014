package dev.jotter.shell;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/// Read whole compilation units of our own with the compiler that JShell keeps warm for its snippets.
///
/// JShell's public words take one snippet and give texts; an editor asks about a cell of many, and about types. A
/// compiler of our own would start cold each time and not know the session's classes. JShell's package must be open to
/// us (`jvm.options`); where it is not, [#of] gives empty.
final class Compiler {
    /// Hold a unit that was read; good only while [#read] runs.
    ///
    /// @param diags what the compiler said, at positions of the unit
    record Reading(Trees trees, Elements elements, Types types, CompilationUnitTree unit, List<Diag> diags) {}

    /// Say that the compiler itself gave up, or is not the one we know. An editor then gets nothing, a cell just runs.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(@Nullable Throwable cause) {
            super("The compiler failed.", cause);
        }
    }

    private final JShell jshell;
    private final Object factory;
    private final Class<?> worker;

    private Compiler(JShell jshell) throws ReflectiveOperationException {
        this.jshell = jshell;
        factory = field(jshell, "taskFactory");
        worker = Class.forName("jdk.jshell.TaskFactory$Worker");
    }

    /// Find the compiler within a session; empty when JShell does not let us in, or is not the one we know.
    static Optional<Compiler> of(JShell jshell) {
        try {
            var compiler = new Compiler(jshell);
            compiler.header();
            return Optional.of(compiler);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Give the package line and the imports that make the names of the session known.
    String header() {
        return asked(() -> (String) call(field(jshell, "maps"), "packageAndImportsExcept", null, null));
    }

    /// Look at nothing but what the session knows.
    <T> T look(Function<Reading, T> look) {
        return read(header() + "class $JShell$Cell {}", look);
    }

    /// Read one compilation unit that holds a class, flow analysis included, and look at it.
    @SuppressWarnings("unchecked") // The worker gives what look gave.
    <T> T read(String unit, Function<Reading, T> look) {
        InvocationHandler looking = (proxy, method, arguments) -> look.apply(reading(arguments[0]));
        var proxy = Proxy.newProxyInstance(worker.getClassLoader(), new Class<?>[] {worker}, looking);
        return asked(() -> {
            var wrap = Class.forName("jdk.jshell.Wrap").getDeclaredMethod("identityWrap", String.class);
            wrap.setAccessible(true);
            var outer = call(field(jshell, "outerMap"), "wrapImport", wrap.invoke(null, unit), null);
            return (T) call(factory, "analyze", outer, proxy);
        });
    }

    /// Find the full names of the classes that JShell has indexed, by their simple names.
    @SuppressWarnings("unchecked") // JShell keeps them so.
    List<Map<String, Collection<String>>> classIndexes() {
        return asked(() -> {
            var indexes = (Map<?, ?>) field(jshell.sourceCodeAnalysis(), "currentIndexes");
            List<Object> known;
            synchronized (indexes) {
                known = List.copyOf(indexes.values());
            }
            var maps = new Object[known.size()];
            for (var i = 0; i < maps.length; i++) maps[i] = field(known.get(i), "classSimpleName2FQN");
            return Stream.of(maps)
                    .map(map -> (Map<String, Collection<String>>) map)
                    .toList();
        });
    }

    @SuppressWarnings("unchecked") // JShell keeps them so.
    private static Reading reading(Object task) throws ReflectiveOperationException {
        return new Reading(
                (Trees) call(task, "trees"),
                (Elements) call(task, "getElements"),
                (Types) call(task, "getTypes"),
                (CompilationUnitTree) call(task, "firstCuTree"),
                List.copyOf((Collection<Diag>) call(task, "getDiagnostics")));
    }

    private interface Question<T> {
        T ask() throws ReflectiveOperationException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (InvocationTargetException e) {
            throw new Failed(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Failed(e);
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        var field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static Object call(Object target, String name, @Nullable Object... arguments)
            throws ReflectiveOperationException {
        var method = method(target.getClass(), name, arguments);
        method.setAccessible(true);
        return method.invoke(target, arguments);
    }

    /// Find the method of this name that takes these arguments, in the class or above it.
    private static Method method(Class<?> type, String name, @Nullable Object... arguments)
            throws NoSuchMethodException {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (var method : one.getDeclaredMethods()) {
                if (method.getName().equals(name) && takes(method, arguments)) return method;
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + name + Arrays.toString(arguments));
    }

    private static boolean takes(Method method, @Nullable Object... arguments) {
        var types = method.getParameterTypes();
        if (types.length != arguments.length) return false;
        for (var i = 0; i < types.length; i++) {
            if (arguments[i] != null && !types[i].isInstance(arguments[i])) return false;
        }
        return true;
    }
}
