package dev.jotter.shell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Work out which names of an expression are variables of a call: local ones, and the fields and methods of `this`.
///
/// @param text the expression with `this` given another name, for it will stand in a method that has none
/// @param parameters what it names, with the present values
record FrameNames(String text, List<Local> parameters) {
    private static final String THIS = "$this";
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*");
    private static final Pattern NOT_NAMEABLE = Pattern.compile("(?:^|.*[.<, ])\\d.*|");

    static FrameNames of(String expression, List<Local> locals) {
        var self = locals.stream().filter(one -> one.name().equals("this")).findFirst();
        var object = self.flatMap(Local::value);
        var visible = new LinkedHashMap<String, Local>();
        object.ifPresent(it -> fields(it).forEach(field -> visible.putIfAbsent(field.getName(), read(field, it))));
        locals.forEach(one -> visible.put(one.name(), one));
        var parameters = new LinkedHashMap<String, Local>();
        var text = NAME.matcher(expression).replaceAll(found -> {
            var name = found.group();
            var isCall = expression.substring(found.end()).stripLeading().startsWith("(");
            if (isCall && object.filter(it -> hasMethod(it, name)).isEmpty()) return literal(name);
            var used = isCall ? self : Optional.ofNullable(visible.get(name));
            var given = name.equals("this") || isCall ? THIS : name;
            used.ifPresent(one -> parameters.put(given, new Local(given, nameable(one.type()), one.value())));
            if (isCall) return literal(THIS + "." + name);
            return literal(used.isPresent() ? given : name);
        });
        return new FrameNames(text, List.copyOf(parameters.values()));
    }

    private static String literal(String name) {
        return name.replace("$", "\\$");
    }

    /// A local or anonymous class has no name outside its method.
    private static String nameable(String type) {
        return NOT_NAMEABLE.matcher(type).matches() ? "Object" : type;
    }

    private static boolean hasMethod(Object object, String name) {
        return lineage(object)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals(name));
    }

    private static List<Field> fields(Object object) {
        return lineage(object)
                .filter(type -> CellClasses.isOfCell(type.getName()))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .toList();
    }

    private static Stream<Class<?>> lineage(Object object) {
        var types = new ArrayList<Class<?>>();
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) types.add(type);
        return types.stream();
    }

    private static Local read(Field field, Object object) {
        var type = TypeText.erased(field.getType().describeConstable().orElseThrow());
        try {
            field.setAccessible(true);
            return new Local(field.getName(), type, Optional.ofNullable(field.get(object)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("It was made accessible.", e);
        }
    }
}
