package dev.jotter.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/// Know a method of a cell whose lines are watched.
record TracedMethod(TracedClass owner, String name, String descriptor) {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    /// Give the name as a user knows it; empty for the top level of a cell.
    Optional<String> title() {
        var lambda = LAMBDA.matcher(name);
        if (lambda.matches()) {
            return Optional.of(isTopLevel(lambda.group(1)) ? "lambda" : "lambda in " + lambda.group(1));
        }
        if (isTopLevel(name)) return Optional.empty();
        var type = CellClasses.plain(owner.name());
        if (name.equals("<init>")) return Optional.of("new " + type);
        return Optional.of(type.isEmpty() ? name : type + "." + name);
    }

    boolean is(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals(name)
                && frame.getClassName().equals(owner.name())
                && frame.getDescriptor().equals(descriptor);
    }

    /// Say whether a method stands for what is at the top level of a cell.
    static boolean isTopLevel(String name) {
        return name.startsWith("do_it$");
    }
}
