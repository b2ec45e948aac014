package dev.jotter.shell;

import dev.jotter.shell.internal.Exits;
import dev.jotter.shell.internal.Waits;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;

/// Know the methods of the JDK that do not suit a session, and what stands in for them: [Exits] for those that would
/// end the process, [Waits] for those that would wait without heeding a stop.
final class StandIns {
    private static final ClassDesc CD_EXITS = ClassDesc.of(Exits.class.getName());
    private static final ClassDesc CD_WAITS = ClassDesc.of(Waits.class.getName());
    private static final String CONCURRENT = "Ljava/util/concurrent/";

    private static final String READ_LOCK = CONCURRENT + "locks/ReentrantReadWriteLock$ReadLock;";
    private static final String WRITE_LOCK = CONCURRENT + "locks/ReentrantReadWriteLock$WriteLock;";

    /// The methods that are replaced, as [#method] writes them.
    private static final Map<String, ClassDesc> ALL = Map.ofEntries(
            Map.entry(method("Ljava/lang/System;", "exit", "(I)V"), CD_EXITS),
            Map.entry(method("Ljava/lang/Runtime;", "exit", "(I)V"), CD_EXITS),
            Map.entry(method("Ljava/lang/Runtime;", "halt", "(I)V"), CD_EXITS),
            Map.entry(method(CONCURRENT + "locks/Lock;", "lock", "()V"), CD_WAITS),
            Map.entry(method(CONCURRENT + "locks/ReentrantLock;", "lock", "()V"), CD_WAITS),
            Map.entry(method(READ_LOCK, "lock", "()V"), CD_WAITS),
            Map.entry(method(WRITE_LOCK, "lock", "()V"), CD_WAITS),
            Map.entry(method(CONCURRENT + "locks/Condition;", "awaitUninterruptibly", "()V"), CD_WAITS),
            Map.entry(method(CONCURRENT + "Semaphore;", "acquireUninterruptibly", "()V"), CD_WAITS),
            Map.entry(method(CONCURRENT + "CompletableFuture;", "join", "()Ljava/lang/Object;"), CD_WAITS));

    private StandIns() {}

    /// Put an element of code, or what stands in for it.
    static void put(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call) put(code, call);
        else if (element instanceof InvokeDynamicInstruction site) code.invokedynamic(replaced(site));
        else code.with(element);
    }

    /// Put an element of a library's code, or what stands in for it when it would end the process.
    static void putExits(CodeBuilder code, CodeElement element) {
        if (ends(element)) {
            put(code, element);
        } else {
            code.with(element);
        }
    }

    /// Say whether a method may end the process.
    static boolean mayEnd(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(StandIns::ends);
    }

    private static boolean ends(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> CD_EXITS.equals(ALL.get(method(call)));
            case InvokeDynamicInstruction site ->
                site.bootstrapArgs().stream()
                        .anyMatch(argument -> handle(argument)
                                .map(handle -> CD_EXITS.equals(ALL.get(method(handle))))
                                .orElse(false));
            default -> false;
        };
    }

    private static void put(CodeBuilder code, InvokeInstruction call) {
        var owner = ALL.get(method(call));
        if (owner == null) {
            code.with(call);
            return;
        }
        var type = call.opcode() == Opcode.INVOKESTATIC
                ? call.typeSymbol()
                : call.typeSymbol().insertParameterTypes(0, call.owner().asSymbol());
        code.invokestatic(owner, call.name().stringValue(), type);
    }

    private static String method(InvokeInstruction call) {
        return method(
                call.owner().asSymbol().descriptorString(),
                call.name().stringValue(),
                call.type().stringValue());
    }

    private static String method(DirectMethodHandleDesc handle) {
        return method(handle.owner().descriptorString(), handle.methodName(), handle.lookupDescriptor());
    }

    private static String method(String owner, String name, String type) {
        return owner + name + type;
    }

    private static DynamicCallSiteDesc replaced(InvokeDynamicInstruction site) {
        var arguments = site.bootstrapArgs().stream().map(StandIns::replaced).toArray(ConstantDesc[]::new);
        return DynamicCallSiteDesc.of(site.bootstrapMethod(), site.name().stringValue(), site.typeSymbol(), arguments);
    }

    /// Replace what a method reference such as `System::exit` points at.
    private static ConstantDesc replaced(ConstantDesc argument) {
        return handle(argument)
                .flatMap(StandIns::standIn)
                .map(ConstantDesc.class::cast)
                .orElse(argument);
    }

    private static Optional<DirectMethodHandleDesc> standIn(DirectMethodHandleDesc handle) {
        var owner = ALL.get(method(handle));
        if (owner == null) return Optional.empty();
        var type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        return Optional.of(MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC,
                owner,
                handle.methodName(),
                handle.kind() == DirectMethodHandleDesc.Kind.STATIC
                        ? type
                        : type.insertParameterTypes(0, handle.owner())));
    }

    private static Optional<DirectMethodHandleDesc> handle(ConstantDesc argument) {
        return argument instanceof DirectMethodHandleDesc handle ? Optional.of(handle) : Optional.empty();
    }
}
