package dev.jotter.shell;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Signature;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Know which local variables of a method have a value where, by its LocalVariableTable.
final class VisibleLocals {
    private static final Map<TypeKind, ClassDesc> BOXES = Map.of(
            TypeKind.BOOLEAN, ConstantDescs.CD_Boolean,
            TypeKind.BYTE, ConstantDescs.CD_Byte,
            TypeKind.CHAR, ConstantDescs.CD_Character,
            TypeKind.SHORT, ConstantDescs.CD_Short,
            TypeKind.INT, ConstantDescs.CD_Integer,
            TypeKind.LONG, ConstantDescs.CD_Long,
            TypeKind.FLOAT, ConstantDescs.CD_Float,
            TypeKind.DOUBLE, ConstantDescs.CD_Double);

    private final List<Range> ranges;

    private VisibleLocals(List<Range> ranges) {
        this.ranges = ranges;
    }

    static VisibleLocals of(CodeAttribute code) {
        var ranges = new ArrayList<Range>();
        code.findAttribute(Attributes.localVariableTable()).ifPresent(table -> {
            for (var one : table.localVariables()) {
                var name = one.name().stringValue();
                var type = one.typeSymbol();
                var generic = generic(code, one.slot(), one.startPc());
                var visible = new Visible(new Site.Slot(name, TypeText.of(type, generic)), one.slot(), type);
                ranges.add(new Range(one.startPc(), one.startPc() + one.length(), visible));
            }
        });
        ranges.sort(Comparator.comparingInt(range -> range.visible().index()));
        return new VisibleLocals(List.copyOf(ranges));
    }

    /// List those that have a value at a position of the code.
    List<Visible> at(int position) {
        return ranges.stream()
                .filter(range -> range.from() <= position && position < range.to())
                .map(Range::visible)
                .toList();
    }

    private static Optional<Signature> generic(CodeAttribute code, int slot, int from) {
        return code.findAttribute(Attributes.localVariableTypeTable()).stream()
                .flatMap(table -> table.localVariableTypes().stream())
                .filter(one -> one.slot() == slot && one.startPc() == from)
                .map(one -> Signature.parseFrom(one.signature().stringValue()))
                .findFirst();
    }

    private record Range(int from, int to, Visible visible) {}

    /// Hold one local variable and where it is kept.
    record Visible(Site.Slot slot, int index, ClassDesc type) {
        /// Put the value on the stack, as an object.
        void load(CodeBuilder code) {
            var kind = TypeKind.from(type);
            code.loadLocal(kind, index);
            var box = BOXES.get(kind);
            if (box != null) code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
        }
    }
}
