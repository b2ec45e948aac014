package dev.jotter.shell;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jdk.jshell.ImportSnippet;

/// Know which names an import can bring, so that the compiler need not read what a piece of code has no use for.
///
/// An import that cannot be seen through offers every name.
final class Offers {
    /// Say whether a name is among what is offered.
    private interface Offer {
        boolean has(String name);
    }

    private static final Offer EVERYTHING = _ -> true;

    private final CompilePath path;
    private final Map<String, Offer> known = new HashMap<>();
    private int version;

    Offers(CompilePath path) {
        this.path = path;
    }

    /// Say whether an import can bring one of the names.
    boolean any(ImportSnippet line, Set<String> names) {
        if (names.isEmpty()) return false;
        if (version != path.version()) {
            version = path.version();
            known.clear();
        }
        var offer = known.computeIfAbsent(line.fullname() + line.isStatic(), _ -> offer(line));
        return names.stream().anyMatch(offer::has);
    }

    private Offer offer(ImportSnippet line) {
        var full = line.fullname();
        var owner = full.substring(0, Math.max(0, full.lastIndexOf('.')));
        return switch (line.subKind()) {
            case SINGLE_TYPE_IMPORT_SUBKIND, SINGLE_STATIC_IMPORT_SUBKIND -> line.name()::equals;
            case TYPE_IMPORT_ON_DEMAND_SUBKIND -> ofPackage(owner);
            case STATIC_IMPORT_ON_DEMAND_SUBKIND -> ofMembers(owner);
            default -> EVERYTHING;
        };
    }

    private Offer ofPackage(String name) {
        var onPath = path.classesIn(name);
        var module = ModuleLayer.boot().modules().stream()
                .filter(one -> one.isExported(name))
                .findFirst();
        if (module.isEmpty()) return onPath.isEmpty() ? EVERYTHING : onPath::contains;
        var asked = new HashMap<String, Boolean>();
        return simple -> onPath.contains(simple)
                || asked.computeIfAbsent(simple, one -> Class.forName(module.get(), name + "." + one) != null);
    }

    private Offer ofMembers(String className) {
        try {
            return path.classFile(className)
                    .map(bytes -> ofMembers(ClassFile.of().parse(bytes)))
                    .orElse(EVERYTHING);
        } catch (IOException | IllegalArgumentException e) {
            return EVERYTHING;
        }
    }

    /// What is inherited stands elsewhere.
    private static Offer ofMembers(ClassModel type) {
        var inherits = !type.interfaces().isEmpty()
                || type.superclass()
                        .filter(one -> !one.asInternalName().equals("java/lang/Object"))
                        .isPresent();
        if (inherits) return EVERYTHING;
        var names = new HashSet<String>();
        type.fields().forEach(one -> names.add(one.fieldName().stringValue()));
        type.methods().forEach(one -> names.add(one.methodName().stringValue()));
        type.findAttribute(Attributes.innerClasses())
                .ifPresent(all -> all.classes()
                        .forEach(one -> one.innerName().ifPresent(inner -> names.add(inner.stringValue()))));
        return names::contains;
    }
}
