package dev.jotter.shell;

import dev.jotter.shell.internal.Stops;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/// Rewrite the classes of a cell so that it can be stopped and cannot end the process.
///
/// Every method start and every branch backwards looks at a flag; the methods of [StandIns], called or referred to,
/// become others. One pass over the code does both.
final class Weaver {
    /// The class that holds the session's flag; one per session, defined in its loader.
    static final String GATE = "REPL.$Gate$";

    static final String SHUT = "shut";

    private static final ClassDesc CD_GATE = ClassDesc.of(GATE);
    private static final ClassDesc CD_STOPS = ClassDesc.of(Stops.class.getName());

    private Weaver() {}

    /// Rewrite the classes of a cell.
    ///
    /// @param loader finds the classes of other cells that these name
    static ClassBytecodes[] weave(ClassBytecodes[] classes, ClassLoader loader) {
        var together = Stream.of(classes)
                .collect(Collectors.toMap(ClassBytecodes::name, ClassBytecodes::bytecodes, (one, same) -> one));
        var file = file(name -> together.containsKey(name)
                ? new ByteArrayInputStream(together.get(name))
                : loader.getResourceAsStream(name.replace('.', '/') + ".class"));
        return Stream.of(classes)
                .map(one -> new ClassBytecodes(
                        one.name(),
                        file.transformClass(
                                file.parse(one.bytecodes()),
                                ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(StopsAndExits::new)))))
                .toArray(ClassBytecodes[]::new);
    }

    /// Rewrite a class of a library only where it would end the process.
    ///
    /// @param loader finds the classes that it names
    static byte[] weaveExits(byte[] bytes, ClassLoader loader) {
        var file = file(name -> loader.getResourceAsStream(name.replace('.', '/') + ".class"));
        return file.transformClass(
                file.parse(bytes), ClassTransform.transformingMethodBodies(StandIns::mayEnd, StandIns::putExits));
    }

    /// Where two types meet, their common ancestor must be known, though no loader may have loaded them yet.
    private static ClassFile file(Function<String, @Nullable InputStream> classes) {
        var parsing = ClassHierarchyResolver.ofResourceParsing(type -> classes.apply(name(type)));
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.defaultResolver().orElse(parsing)));
    }

    private static String name(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
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
            if (element instanceof LabelTarget target) passed.add(target.label());
            else if (goesBack(element)) pass(code);
            StandIns.put(code, element);
        }

        private boolean goesBack(CodeElement element) {
            if (element instanceof BranchInstruction branch) return passed.contains(branch.target());
            if (element instanceof TableSwitchInstruction many) return anyPassed(many.cases());
            return element instanceof LookupSwitchInstruction many && anyPassed(many.cases());
        }

        private boolean anyPassed(List<SwitchCase> cases) {
            return cases.stream().anyMatch(one -> passed.contains(one.target()));
        }

        private static void pass(CodeBuilder code) {
            code.invokestatic(CD_GATE, "pass", ConstantDescs.MTD_void);
        }
    }
}
