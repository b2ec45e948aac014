package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// Write types and signatures as one would in code: no packages, and `name(parameters) : result`.
final class Signatures {
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))?,?\\s*");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z$])|\\bREPL\\.");
    private static final Pattern WRAPPER = Pattern.compile("\\$JShell\\$\\w+\\.");
    private static final Pattern CAPTURE = Pattern.compile("capture#\\d+ of ");

    private Signatures() {}

    /// Write a type.
    static String of(TypeMirror type) {
        return simple(type.toString());
    }

    /// Leave the packages out of a type's text.
    static String simple(String type) {
        var text = ANNOTATION.matcher(type).replaceAll("");
        text = WRAPPER.matcher(PACKAGE.matcher(text).replaceAll("")).replaceAll("");
        return CAPTURE.matcher(text).replaceAll("").replace(",", ", ").replace(",  ", ", ");
    }

    /// Write a member as it is seen on a receiver of this type.
    ///
    /// @param names the names of the parameters, empty when not known
    static String of(Element element, TypeMirror seen, List<String> names) {
        var name = element.getSimpleName().toString();
        return switch (element.getKind()) {
            case METHOD -> {
                var type = (ExecutableType) seen;
                yield name + parameters((ExecutableElement) element, type, names) + " : " + of(type.getReturnType());
            }
            case CONSTRUCTOR -> owner(element) + parameters((ExecutableElement) element, (ExecutableType) seen, names);
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> declaration((TypeElement) element);
            case PACKAGE, MODULE, TYPE_PARAMETER -> name;
            default -> name + " : " + of(seen);
        };
    }

    /// Give the simple name of the class that an element stands in.
    static String owner(Element element) {
        var owner = element.getEnclosingElement();
        return owner == null ? "" : owner.getSimpleName().toString();
    }

    /// Write a type's declaration without its body.
    static String declaration(TypeElement type) {
        var kind = switch (type.getKind()) {
            case INTERFACE -> "interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            case ANNOTATION_TYPE -> "@interface ";
            default -> "class ";
        };
        var text = kind + of(type.asType());
        if (type.getKind() == ElementKind.RECORD) {
            text += type.getRecordComponents().stream()
                    .map(part -> of(part.asType()) + " " + part.getSimpleName())
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        return text;
    }

    /// Give a member's type as seen on a receiver, or its own where the receiver does not tell.
    static TypeMirror seen(Element element, TypeMirror receiver, Types types) {
        if (receiver.getKind() != TypeKind.DECLARED) return element.asType();
        try {
            return types.asMemberOf((DeclaredType) receiver, element);
        } catch (IllegalArgumentException e) {
            return element.asType();
        }
    }

    private static String parameters(ExecutableElement method, ExecutableType seen, List<String> names) {
        var types = seen.getParameterTypes();
        var texts = new ArrayList<String>();
        for (var i = 0; i < types.size(); i++) {
            var type = of(types.get(i));
            if (method.isVarArgs() && i == types.size() - 1) type = type.replaceFirst("\\[]$", "...");
            texts.add(i < names.size() ? type + " " + names.get(i) : type);
        }
        return "(" + String.join(", ", texts) + ")";
    }
}
