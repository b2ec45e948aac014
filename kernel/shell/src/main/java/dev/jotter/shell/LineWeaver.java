package dev.jotter.shell;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;

/// Rewrite the classes of a cell so that every method tells, through the [Probe], of its lines, its exceptions and its
/// end.
final class LineWeaver {
    /// What JShell calls the method around a piece of a cell, and the one that it calls when it needs a second.
    private static final String OUTER = "do_it$";

    private static final String INNER = "do_it$Aux";

    private final TraceRegister register;
    private final ClassFile files;

    /// @param hierarchy knows the classes that the code of a cell may name
    LineWeaver(TraceRegister register, ClassHierarchyResolver hierarchy) {
        this.register = register;
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    /// Rewrite a class.
    ///
    /// @throws IllegalArgumentException when a method would grow beyond what the JVM allows
    byte[] weave(byte[] bytes, TracedClass owner) {
        var model = files.parse(bytes);
        var hasInner = model.methods().stream().anyMatch(method -> isNamed(method, INNER));
        return files.transformClass(
                model,
                ClassTransform.transformingMethods(
                        method -> isWatched(method) && !(hasInner && isNamed(method, OUTER)), bodies(owner)));
    }

    private MethodTransform bodies(TracedClass owner) {
        return (builder, element) -> {
            if (element instanceof CodeModel code && code instanceof CodeAttribute attribute) {
                var method = code.parent().orElseThrow();
                var traced = new TracedMethod(
                        owner,
                        method.methodName().stringValue(),
                        method.methodTypeSymbol().descriptorString());
                builder.transformCode(
                        code, CodeTransform.ofStateful(() -> new LineTransform(traced, attribute, register)));
            } else {
                builder.with(element);
            }
        };
    }

    /// Leave out what the compiler made up by itself, lambdas apart.
    private static boolean isWatched(MethodModel method) {
        return !method.flags().has(AccessFlag.SYNTHETIC)
                || method.methodName().stringValue().startsWith("lambda$");
    }

    private static boolean isNamed(MethodModel method, String name) {
        return method.methodName().equalsString(name);
    }

    static boolean isConstructor(TracedMethod method) {
        return method.name().equals(ConstantDescs.INIT_NAME);
    }
}
