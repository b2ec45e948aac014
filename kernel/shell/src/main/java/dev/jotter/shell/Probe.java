package dev.jotter.shell;

import dev.jotter.shell.internal.LineWatch;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/// Hold the class through which traced code tells where it is; one per session, made when tracing first begins.
final class Probe {
    static final String NAME = "REPL.$Probe$";
    static final ClassDesc TYPE = ClassDesc.of(NAME);
    static final String WATCH = "watch";
    static final ClassDesc CD_WATCH = ClassDesc.of(LineWatch.class.getName());
    static final MethodTypeDesc ENTER = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_int);
    static final MethodTypeDesc LINE = MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int, ConstantDescs.CD_Object.arrayType());
    static final MethodTypeDesc THROWN = MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Throwable, ConstantDescs.CD_boolean);
    static final MethodTypeDesc LEAVE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

    private final Field watch;

    /// @param loader a loader that the code of all cells sees
    Probe(LibraryLoader loader) {
        try {
            watch = loader.define(NAME, bytes()).getField(WATCH);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The probe's field was made with it.", e);
        }
    }

    /// Let traced code report to this watch, or to nobody.
    void reportTo(@Nullable LineWatch to) {
        try {
            watch.set(null, to);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The probe's field is public.", e);
        }
    }

    private static byte[] bytes() {
        var isPublicStatic = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
        return ClassFile.of().build(TYPE, type -> {
            type.withFlags(ClassFile.ACC_PUBLIC)
                    .withField(WATCH, CD_WATCH, isPublicStatic | ClassFile.ACC_VOLATILE)
                    .withMethodBody("enter", ENTER, isPublicStatic, Probe::enter)
                    .withMethodBody("line", LINE, isPublicStatic, code -> forward(code, "line", LINE))
                    .withMethodBody("thrown", THROWN, isPublicStatic, code -> forward(code, "thrown", THROWN))
                    .withMethodBody("leave", LEAVE, isPublicStatic, code -> forward(code, "leave", LEAVE));
        });
    }

    private static void enter(CodeBuilder code) {
        code.getstatic(TYPE, WATCH, CD_WATCH)
                .astore(1)
                .aload(1)
                .ifThenElse(
                        Opcode.IFNONNULL,
                        on -> on.aload(1).iload(0).invokeinterface(CD_WATCH, "enter", ENTER),
                        CodeBuilder::aconst_null)
                .areturn();
    }

    /// Pass on a call, unless nobody watches or nobody did when the method was entered.
    private static void forward(CodeBuilder code, String name, MethodTypeDesc type) {
        var watch = type.parameterCount();
        code.getstatic(TYPE, WATCH, CD_WATCH).astore(watch).aload(watch);
        code.ifThen(
                Opcode.IFNONNULL,
                on -> on.aload(0).ifThen(Opcode.IFNONNULL, known -> {
                    known.aload(watch);
                    for (var i = 0; i < type.parameterCount(); i++) {
                        known.loadLocal(TypeKind.from(type.parameterType(i)), i);
                    }
                    known.invokeinterface(CD_WATCH, name, type);
                }));
        code.return_();
    }
}
