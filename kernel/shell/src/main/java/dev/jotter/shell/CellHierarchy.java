package dev.jotter.shell;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/// Tell what a class of a cell extends, which whoever rewrites code must know where two types meet.
final class CellHierarchy {
    private CellHierarchy() {}

    /// Know the classes that are being defined, those of earlier cells and those of libraries.
    static ClassHierarchyResolver of(ClassBytecodes[] classes, ClassLoader known) {
        Map<String, byte[]> fresh = Stream.of(classes)
                .collect(Collectors.toMap(ClassBytecodes::name, ClassBytecodes::bytecodes, (one, same) -> one));
        return ClassHierarchyResolver.ofResourceParsing(type -> open(name(type), fresh, known))
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
    }

    private static @Nullable InputStream open(String name, Map<String, byte[]> fresh, ClassLoader known) {
        var bytes = fresh.get(name);
        return bytes == null
                ? known.getResourceAsStream(name.replace('.', '/') + ".class")
                : new ByteArrayInputStream(bytes);
    }

    private static String name(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
