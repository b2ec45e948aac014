package dev.jotter.shell;

import com.sun.source.tree.Scope;
import dev.jotter.shell.Compiler.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;

/// List what may stand behind a dot.
final class Members {
    private Members() {}

    /// List all members of a type, inherited ones included.
    static Set<Element> all(TypeMirror type, Reading reading) {
        var found = new LinkedHashSet<Element>();
        for (var one : declared(type, reading)) {
            if (one.asElement() instanceof TypeElement element) {
                found.addAll(reading.elements().getAllMembers(element));
            }
        }
        return found;
    }

    /// List the members that code at this place may name.
    ///
    /// @param ofType whether a type stands before the dot, not a value
    static List<Element> at(TypeMirror type, boolean ofType, Scope scope, Reading reading) {
        var seenFrom = declared(type, reading);
        return all(type, reading).stream()
                .filter(element -> ofType ? isOfType(element) : isOfValue(element))
                .filter(element -> !element.getSimpleName().toString().contains("$"))
                .filter(element -> seenFrom.stream().anyMatch(one -> isAccessible(element, one, scope, reading)))
                .toList();
    }

    private static boolean isAccessible(Element element, DeclaredType type, Scope scope, Reading reading) {
        return element instanceof TypeElement nested
                ? reading.trees().isAccessible(scope, nested)
                : reading.trees().isAccessible(scope, element, type);
    }

    private static boolean isOfType(Element element) {
        return switch (element.getKind()) {
            case METHOD, FIELD, ENUM_CONSTANT -> element.getModifiers().contains(Modifier.STATIC);
            default -> element.getKind().isClass() || element.getKind().isInterface();
        };
    }

    private static boolean isOfValue(Element element) {
        return (element.getKind() == ElementKind.METHOD || element.getKind() == ElementKind.FIELD)
                && !element.getModifiers().contains(Modifier.STATIC);
    }

    private static List<DeclaredType> declared(TypeMirror type, Reading reading) {
        return switch (type) {
            case DeclaredType one -> List.of(one);
            case TypeVariable variable -> declared(variable.getUpperBound(), reading);
            case IntersectionType several -> declared(several.getBounds(), reading);
            case UnionType several -> declared(several.getAlternatives(), reading);
            case null, default -> List.of();
        };
    }

    private static List<DeclaredType> declared(List<? extends TypeMirror> types, Reading reading) {
        var all = new ArrayList<DeclaredType>();
        types.forEach(type -> all.addAll(declared(type, reading)));
        return all;
    }
}
