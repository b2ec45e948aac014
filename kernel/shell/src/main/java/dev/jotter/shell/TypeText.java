package dev.jotter.shell;

import java.lang.classfile.Signature;
import java.lang.constant.ClassDesc;
import java.util.Optional;
import java.util.stream.Collectors;

/// Write a type of the class file as a user writes it.
final class TypeText {
    private TypeText() {}

    /// Write a type, with its type arguments where they are known and mean something outside the method.
    static String of(ClassDesc erased, Optional<Signature> generic) {
        return generic.flatMap(TypeText::generic).orElseGet(() -> erased(erased));
    }

    static String erased(ClassDesc type) {
        if (type.isArray()) return erased(type.componentType()) + "[]";
        if (type.isPrimitive()) return type.displayName();
        var descriptor = type.descriptorString();
        return plain(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
    }

    /// Write a generic type; empty when it holds a type variable.
    private static Optional<String> generic(Signature signature) {
        return switch (signature) {
            case Signature.BaseTypeSig base -> Optional.of(erased(ClassDesc.ofDescriptor(base.signatureString())));
            case Signature.ArrayTypeSig array ->
                generic(array.componentSignature()).map(component -> component + "[]");
            case Signature.ClassTypeSig type -> classType(type);
            case Signature.TypeVarSig variable -> Optional.empty();
        };
    }

    private static Optional<String> classType(Signature.ClassTypeSig type) {
        var arguments = type.typeArgs().stream().map(TypeText::argument).toList();
        if (arguments.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        if (type.outerType().isPresent()) return Optional.empty();
        var name = plain(type.className().replace('/', '.'));
        if (arguments.isEmpty()) return Optional.of(name);
        return Optional.of(name + arguments.stream().map(Optional::get).collect(Collectors.joining(", ", "<", ">")));
    }

    private static Optional<String> argument(Signature.TypeArg argument) {
        return switch (argument) {
            case Signature.TypeArg.Unbounded all -> Optional.of("?");
            case Signature.TypeArg.Bounded bounded ->
                generic(bounded.boundType()).map(bound -> switch (bounded.wildcardIndicator()) {
                    case NONE -> bound;
                    case EXTENDS -> "? extends " + bound;
                    case SUPER -> "? super " + bound;
                });
        };
    }

    private static String plain(String className) {
        return CellClasses.isOfCell(className) ? CellClasses.plain(className) : className.replace('$', '.');
    }
}
