package dev.jotter.shell;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Open the parts of JShell that have no public door (`docs/decisions/008-we-reach-into-jshell.md`).
///
/// Each is opened when a session starts. What another JDK does not have throws there, and the session goes the ordinary
/// way.
final class Doors {
    private Doors() {}

    static Class<?> type(String name) throws ReflectiveOperationException {
        return Class.forName("jdk.jshell." + name);
    }

    static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
        return open(owner.getDeclaredField(name));
    }

    static Object read(Object owner, String name) throws ReflectiveOperationException {
        return field(owner.getClass(), name).get(owner);
    }

    static Method method(Class<?> owner, String name, Class<?>... parameters) throws ReflectiveOperationException {
        return open(owner.getDeclaredMethod(name, parameters));
    }

    static Constructor<?> constructor(Class<?> owner, Class<?>... parameters) throws ReflectiveOperationException {
        return open(owner.getDeclaredConstructor(parameters));
    }

    private static <T extends AccessibleObject> T open(T door) throws ReflectiveOperationException {
        if (!door.trySetAccessible()) throw new IllegalAccessException(door.toString());
        return door;
    }

    /// Go through a door whose shape was checked when it was opened.
    static Object call(Method door, @Nullable Object owner, @Nullable Object... arguments) {
        try {
            return door.invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object make(Constructor<?> door, @Nullable Object... arguments) {
        try {
            return door.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object get(Field door, Object owner) {
        try {
            return door.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static void put(Field door, Object owner, Object value) {
        try {
            door.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Read a field that may hold nothing.
    static Optional<Object> peek(Field door, Object owner) {
        return Optional.ofNullable(get(door, owner));
    }

    private static RuntimeException thrown(InvocationTargetException e) {
        return switch (e.getCause()) {
            case RuntimeException ours -> ours;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}
