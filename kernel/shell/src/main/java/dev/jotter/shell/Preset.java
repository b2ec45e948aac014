package dev.jotter.shell;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/// Enter the imports that every session starts with, without compiling each of them.
///
/// An import of what is there cannot fail, so whoever calls looks that it is there.
final class Preset {
    private static final Pattern IMPORT = Pattern.compile("import\\s+(static\\s+)?([\\w.]+)\\.(\\w+|\\*)\\s*;");

    private final Object maps;
    private final Object eval;
    private final Object outerMap;
    private final Method process;
    private final Method guts;
    private final Method wrap;
    private final Method setWrap;
    private final Method setStatus;
    private final Method install;
    private final Constructor<?> noDiagnostics;

    private Preset(JShell jshell) throws ReflectiveOperationException {
        maps = Doors.read(jshell, "maps");
        eval = Doors.read(jshell, "eval");
        outerMap = Doors.read(jshell, "outerMap");
        process = Doors.method(eval.getClass(), "processImport", String.class, String.class);
        guts = Doors.method(Snippet.class, "guts");
        wrap = Doors.method(outerMap.getClass(), "wrapImport", Doors.type("Wrap"), Snippet.class);
        setWrap = Doors.method(Snippet.class, "setOuterWrap", Doors.type("OuterWrap"));
        var diagnostics = Doors.type("DiagList");
        setStatus = Doors.method(Snippet.class, "setCompilationStatus", Status.class, List.class, diagnostics);
        install = Doors.method(maps.getClass(), "installSnippet", Snippet.class);
        noDiagnostics = Doors.constructor(diagnostics);
    }

    /// Find the way in; empty when this JDK's JShell has none.
    static Optional<Preset> in(JShell jshell) {
        try {
            return Optional.of(new Preset(jshell));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /// Enter one import; false when the line is something else, or imports what is not there.
    boolean enter(String line, CompilePath path) {
        var parts = IMPORT.matcher(line.strip());
        if (!parts.matches()) return false;
        var isStatic = parts.group(1) != null;
        if (isStatic && !parts.group(3).equals("*")) return false;
        if (!isThere(parts.group(2), parts.group(3), isStatic, path)) return false;
        for (var made : (List<?>) Doors.call(process, eval, line, line.strip())) {
            Doors.call(setWrap, made, Doors.call(wrap, outerMap, Doors.call(guts, made), made));
            Doors.call(setStatus, made, Status.VALID, List.of(), Doors.make(noDiagnostics));
            Doors.call(install, maps, made);
        }
        return true;
    }

    private static boolean isThere(String owner, String name, boolean isStatic, CompilePath path) {
        if (isStatic) return path.hasClass(owner);
        return name.equals("*") ? path.hasPackage(owner) : path.hasClass(owner + "." + name);
    }
}
