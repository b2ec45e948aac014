package dev.jotter.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Carry values over from the class of a variable to the one that takes its place.
///
/// When something is declared anew, JShell makes new classes for all that depends on it, and does not run the
/// initialisers of variables again: `b` of `var b = a + 1` would be 0 as soon as `a` is declared anew.
final class Generations {
    /// The class around a snippet: its number stays, the letters behind it count.
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    private final Map<String, Class<?>> latest = new HashMap<>();
    private final Set<String> carried = new HashSet<>();

    /// Take in a class that was defined. What is being declared itself gets no old value.
    ///
    /// @param declared the names that are being declared
    /// @return the fields that keep alive what was carried over
    List<Field> take(Class<?> type, Set<String> declared) {
        var name = WRAPPER.matcher(type.getName());
        if (!name.matches()) return List.of();
        var before = latest.put(name.group(1), type);
        if (before == null || before == type) return List.of();
        return List.of(before.getDeclaredFields()).stream()
                .filter(from -> Modifier.isStatic(from.getModifiers()) && !declared.contains(from.getName()))
                .filter(from ->
                        counterpart(from, type).filter(to -> carry(from, to)).isPresent())
                .filter(from -> !from.getType().isPrimitive())
                .toList();
    }

    /// Say whether the variable in this class kept its value when the class was made.
    boolean hasCarried(String className) {
        return carried.contains(className);
    }

    private static Optional<Field> counterpart(Field from, Class<?> type) {
        return List.of(type.getDeclaredFields()).stream()
                .filter(to -> to.getName().equals(from.getName()) && to.getType() == from.getType())
                .filter(to -> to.getGenericType()
                        .getTypeName()
                        .equals(from.getGenericType().getTypeName()))
                .findFirst();
    }

    private boolean carry(Field from, Field to) {
        try {
            from.setAccessible(true);
            to.setAccessible(true);
            to.set(null, from.get(null));
            return carried.add(to.getDeclaringClass().getName());
        } catch (IllegalAccessException e) {
            return false;
        }
    }
}
