package dev.jotter.app.debug;

import dev.jotter.display.Displayable;
import dev.jotter.shell.Local;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// Open objects: arrays and collections by their elements, maps by their entries, what else a program or a library
/// defines by its fields.
final class Nodes {
    private Nodes() {}

    /// Open an object; empty when there is nothing in it to show.
    static Optional<Node> of(Object object) {
        var node = switch (object) {
            case Node.Group group -> group.node();
            case Displayable shown -> Node.of(List.of());
            case Collection<?> all -> elements(all);
            case Map<?, ?> map -> entries(map);
            case Map.Entry<?, ?> entry ->
                Node.of(List.of(local("key", entry.getKey()), local("value", entry.getValue())));
            case Optional<?> optional ->
                Node.of(optional.map(value -> local("value", value)).stream().toList());
            case Throwable thrown -> throwable(thrown);
            default -> object.getClass().isArray() ? array(object) : Node.of(fields(object));
        };
        return Optional.of(node).filter(found -> found.size() > 0);
    }

    private static Node array(Object array) {
        var type = TypeNames.of(array.getClass().getComponentType());
        return new Node(
                Array.getLength(array),
                index -> new Local("[" + index + "]", type, Optional.ofNullable(Array.get(array, index))),
                true);
    }

    private static Node elements(Collection<?> all) {
        var list = all instanceof List<?> given && all instanceof RandomAccess ? given : new ArrayList<>(all);
        return new Node(list.size(), index -> local("[" + index + "]", list.get(index)), true);
    }

    private static Node entries(Map<?, ?> map) {
        var all = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
        return new Node(
                all.size(),
                index -> local(
                        ValueText.of(all.get(index).getKey()), all.get(index).getValue()),
                false);
    }

    private static Node throwable(Throwable thrown) {
        var parts = new ArrayList<Local>();
        parts.add(local("message", thrown.getMessage()));
        if (thrown.getCause() != null) parts.add(local("cause", thrown.getCause()));
        parts.addAll(fields(thrown));
        parts.add(local("stackTrace", thrown.getStackTrace()));
        return Node.of(parts);
    }

    /// List the fields of an object, those of its superclasses first. What the JDK keeps to itself is not shown.
    private static List<Local> fields(Object object) {
        var parts = new ArrayList<Local>();
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            if (type.getModule().isNamed()) continue;
            var own = new ArrayList<Local>();
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()))
                    read(field, object).ifPresent(own::add);
            }
            parts.addAll(0, own);
        }
        return parts;
    }

    private static Optional<Local> read(Field field, Object object) {
        try {
            field.setAccessible(true);
            var value = Optional.ofNullable(field.get(object));
            return Optional.of(new Local(field.getName(), TypeNames.of(field.getType()), value));
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return Optional.empty();
        }
    }

    private static Local local(String name, @Nullable Object value) {
        return new Local(name, "", Optional.ofNullable(value));
    }
}
