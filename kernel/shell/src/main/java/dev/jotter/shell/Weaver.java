package dev.jotter.shell;

import dev.jotter.shell.internal.Exits;
import dev.jotter.shell.internal.Stops;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/// Rewrite the classes of a cell so that it can be stopped and cannot end the process.
///
/// Every method start and every branch backwards looks at a flag; `System.exit`, `Runtime.exit` and `Runtime.halt`,
/// called or referred to, become calls of [Exits]. One pass over the code does both.
final class Weaver {
    /// The class that holds the session's flag; one per session, defined in its loader.
    static final String GATE = "REPL.$Gate$";

    static final String SHUT = "shut";

    private static final ClassDesc CD_GATE = ClassDesc.of(GATE);
    private static final ClassDesc CD_STOPS = ClassDesc.of(Stops.class.getName());
    private static final ClassDesc CD_EXITS = ClassDesc.of(Exits.class.getName());
    private static final ClassDesc CD_SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc CD_RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final MethodTypeDesc EXIT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc EXIT_OF_RUNTIME =
            MethodTypeDesc.of(ConstantDescs.CD_void, CD_RUNTIME, ConstantDescs.CD_int);

    private Weaver() {}

    /// @param hierarchy knows the classes that the code may name
    static byte[] weave(byte[] bytes, ClassHierarchyResolver hierarchy) {
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        return file.transformClass(
                file.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(StopsAndExits::new)));
    }

    static byte[] gate() {
        var isPublicStatic = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
        return ClassFile.of()
                .build(
                        CD_GATE,
                        type -> type.withFlags(ClassFile.ACC_PUBLIC)
                                .withField(SHUT, ConstantDescs.CD_boolean, isPublicStatic | ClassFile.ACC_VOLATILE)
                                .withMethodBody(
                                        "pass",
                                        ConstantDescs.MTD_void,
                                        isPublicStatic,
                                        code -> code.getstatic(CD_GATE, SHUT, ConstantDescs.CD_boolean)
                                                .ifThen(shut ->
                                                        shut.invokestatic(CD_STOPS, "check", ConstantDescs.MTD_void))
                                                .return_()));
    }

    private static final class StopsAndExits implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            pass(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget target -> passed.add(target.label());
                case BranchInstruction branch when passed.contains(branch.target()) -> pass(code);
                case TableSwitchInstruction many
                when many.cases().stream().anyMatch(c -> passed.contains(c.target())) -> pass(code);
                case LookupSwitchInstruction many
                when many.cases().stream().anyMatch(c -> passed.contains(c.target())) -> pass(code);
                case InvokeInstruction call
                when ends(call) -> {
                    replace(code, call);
                    return;
                }
                case InvokeDynamicInstruction site -> {
                    code.invokedynamic(withoutExits(site));
                    return;
                }
                default -> {}
            }
            code.with(element);
        }

        private static void pass(CodeBuilder code) {
            code.invokestatic(CD_GATE, "pass", ConstantDescs.MTD_void);
        }
    }

    private static boolean ends(InvokeInstruction call) {
        if (!call.typeSymbol().equals(EXIT)) return false;
        var owner = call.owner().asSymbol();
        var name = call.name().stringValue();
        return call.opcode() == Opcode.INVOKESTATIC
                ? owner.equals(CD_SYSTEM) && name.equals("exit")
                : owner.equals(CD_RUNTIME) && (name.equals("exit") || name.equals("halt"));
    }

    private static void replace(CodeBuilder code, InvokeInstruction call) {
        var type = call.opcode() == Opcode.INVOKESTATIC ? EXIT : EXIT_OF_RUNTIME;
        code.invokestatic(CD_EXITS, call.name().stringValue(), type);
    }

    private static DynamicCallSiteDesc withoutExits(InvokeDynamicInstruction site) {
        var arguments = site.bootstrapArgs().stream().map(Weaver::withoutExits).toArray(ConstantDesc[]::new);
        return DynamicCallSiteDesc.of(site.bootstrapMethod(), site.name().stringValue(), site.typeSymbol(), arguments);
    }

    /// Replace what a method reference such as `System::exit` points at.
    private static ConstantDesc withoutExits(ConstantDesc argument) {
        if (!(argument instanceof DirectMethodHandleDesc handle)
                || !handle.lookupDescriptor().equals(EXIT.descriptorString())) {
            return argument;
        }
        var isExit = handle.methodName().equals("exit");
        if (handle.owner().equals(CD_SYSTEM) && isExit) {
            return MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, CD_EXITS, "exit", EXIT);
        }
        if (handle.owner().equals(CD_RUNTIME) && (isExit || handle.methodName().equals("halt"))) {
            return MethodHandleDesc.ofMethod(
                    DirectMethodHandleDesc.Kind.STATIC, CD_EXITS, handle.methodName(), EXIT_OF_RUNTIME);
        }
        return argument;
    }
}
