package dev.jotter.shell;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rewrite the code of one method.
///
/// A call begins with [Probe]'s `enter`; each line tells the values of the local variables that have one there; each
/// handler, and one handler around it all, tells of the exception; each return says so. A constructor tells nothing
/// before it has called another one, since its object is none until then.
final class LineTransform implements CodeTransform {
    private final TracedMethod method;
    private final TraceRegister register;
    private final VisibleLocals locals;
    private final Map<Label, Boolean> handlers = new HashMap<>();
    private int activation;
    private int position;
    private int begunObjects;
    private @Nullable Label start;

    LineTransform(TracedMethod method, CodeAttribute original, TraceRegister register) {
        this.method = method;
        this.register = register;
        locals = VisibleLocals.of(original);
        for (var one : original.exceptionHandlers()) {
            handlers.merge(one.handler(), one.catchType().isPresent(), Boolean::logicalOr);
        }
    }

    @Override
    public void atStart(CodeBuilder code) {
        activation = code.allocateLocal(TypeKind.REFERENCE);
        code.loadConstant(register.add(method))
                .invokestatic(Probe.TYPE, "enter", Probe.ENTER)
                .astore(activation);
        if (!LineWeaver.isConstructor(method)) begin(code);
    }

    private void begin(CodeBuilder code) {
        start = code.newBoundLabel();
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction && start != null) {
            code.aload(activation).invokestatic(Probe.TYPE, "leave", Probe.LEAVE);
        }
        code.with(element);
        switch (element) {
            case LineNumber line when start != null -> line(code, line.line());
            case LabelTarget target
            when start != null && handlers.containsKey(target.label()) -> thrown(code, handlers.get(target.label()));
            case NewObjectInstruction made -> begunObjects++;
            case InvokeInstruction call when isConstructorCall(call) -> constructed(code);
            default -> {}
        }
        if (element instanceof Instruction instruction) position += instruction.sizeInBytes();
    }

    @Override
    public void atEnd(CodeBuilder code) {
        var from = start;
        if (from == null) return;
        var end = code.newBoundLabel();
        var handler = code.newBoundLabel();
        thrown(code, false);
        code.athrow();
        code.exceptionCatchAll(from, end, handler);
    }

    private void line(CodeBuilder code, int raw) {
        method.owner().holds(raw);
        var visible = locals.at(position);
        var site = register.add(method, raw, visible);
        code.getstatic(Probe.TYPE, Probe.WATCH, Probe.CD_WATCH).ifThen(Opcode.IFNONNULL, on -> {
            on.aload(activation).loadConstant(site).loadConstant(visible.size()).anewarray(ConstantDescs.CD_Object);
            for (var i = 0; i < visible.size(); i++) {
                on.dup().loadConstant(i);
                visible.get(i).load(on);
                on.aastore();
            }
            on.invokestatic(Probe.TYPE, "line", Probe.LINE);
        });
    }

    /// Tell of the exception on the stack, and leave it there.
    private void thrown(CodeBuilder code, boolean handled) {
        code.dup()
                .aload(activation)
                .swap()
                .loadConstant(handled ? 1 : 0)
                .invokestatic(Probe.TYPE, "thrown", Probe.THROWN);
    }

    private void constructed(CodeBuilder code) {
        if (begunObjects > 0) begunObjects--;
        else if (start == null) begin(code);
    }

    private static boolean isConstructorCall(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKESPECIAL && call.name().equalsString(ConstantDescs.INIT_NAME);
    }
}
