package dev.jotter.shell;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;

/// Say whether the code of a cell will catch an exception, by the handlers of the methods on the stack.
///
/// A library between them may catch it as well: that is not looked at.
final class Catches {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Catches() {}

    /// Look at the stack of this thread.
    static boolean anyOf(Throwable thrown) {
        return WALKER.walk(frames -> frames.filter(frame -> CellClasses.isOfCell(frame.getClassName()))
                .anyMatch(frame -> isCaughtIn(frame, thrown)));
    }

    private static boolean isCaughtIn(StackWalker.StackFrame frame, Throwable thrown) {
        var loader = frame.getDeclaringClass().getClassLoader();
        try (var file = loader.getResourceAsStream(frame.getClassName().replace('.', '/') + ".class")) {
            if (file == null) return false;
            return ClassFile.of().parse(file.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString(frame.getMethodName())
                            && method.methodType().equalsString(frame.getDescriptor()))
                    .flatMap(method -> method.code().stream())
                    .anyMatch(code -> catches(code, frame.getByteCodeIndex(), thrown, loader));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean catches(CodeModel code, int position, Throwable thrown, ClassLoader loader) {
        return code instanceof CodeAttribute attribute
                && code.exceptionHandlers().stream()
                        .anyMatch(one -> attribute.labelToBci(one.tryStart()) <= position
                                && position < attribute.labelToBci(one.tryEnd())
                                && isFor(one, thrown, loader));
    }

    private static boolean isFor(ExceptionCatch handler, Throwable thrown, ClassLoader loader) {
        return handler.catchType()
                .map(type -> {
                    try {
                        return Class.forName(type.asInternalName().replace('/', '.'), false, loader)
                                .isInstance(thrown);
                    } catch (ClassNotFoundException | LinkageError e) {
                        return false;
                    }
                })
                .orElse(false);
    }
}
