package dev.jotter.app.debug;

import dev.jotter.shell.Local;
import java.util.regex.Pattern;

/// Write types briefly.
final class TypeNames {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");

    private TypeNames() {}

    static String of(Class<?> type) {
        if (type.isArray()) return of(type.getComponentType()) + "[]";
        var name = type.getSimpleName();
        return name.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : name;
    }

    /// Write a variable's type: that of its value, unless the value is a primitive or missing.
    static String of(Local variable) {
        var declared = PACKAGES.matcher(variable.type()).replaceAll("");
        var isPrimitive = !declared.isEmpty() && Character.isLowerCase(declared.charAt(0)) && !declared.contains("[");
        return variable.value()
                .filter(value -> !isPrimitive && !(value instanceof Node.Group))
                .map(value -> of(value.getClass()))
                .orElse(declared);
    }
}
