package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;

/// Look for mistakes in a cell of several snippets before the first of them runs.
///
/// JShell checks a snippet only when those before it have run. So the cell is read as one block, in which imports and
/// methods are blanked. A block has other rules than a session (lambdas, redeclarations, new versions of a type), so
/// its
/// verdict counts only when every error is of a kind that is wrong in both; in doubt the cell runs.
final class CellCheck {
    private static final Pattern TYPE_NAME = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");
    private static final Set<String> TRUSTED = Set.of(
            "compiler.err.cant.resolve",
            "compiler.err.cant.resolve.args",
            "compiler.err.cant.resolve.args.params",
            "compiler.err.cant.resolve.location",
            "compiler.err.cant.resolve.location.args",
            "compiler.err.cant.resolve.location.args.params",
            "compiler.err.cant.apply.symbol",
            "compiler.err.cant.apply.symbols",
            "compiler.err.prob.found.req",
            "compiler.err.doesnt.exist");

    private final JShell jshell;
    private final Shortcuts shortcuts;

    CellCheck(JShell jshell, Shortcuts shortcuts) {
        this.jshell = jshell;
        this.shortcuts = shortcuts;
    }

    /// Give the errors; none when there are none that can be trusted.
    List<Mistake> errors(Source source, List<Piece> pieces) {
        var declared = declared(pieces);
        if (jshell.types().anyMatch(type -> jshell.status(type).isDefined() && declared.contains(type.name())))
            return List.of();
        var block = block(source, pieces);
        var lastStart = pieces.getLast().start();
        var prefix = prefix(pieces.getLast());
        block.insert(1 + lastStart, prefix);
        if (shortcuts.accepts(block.toString())) return List.of();
        var errors = jshell.sourceCodeAnalysis().sourceToSnippets(block.toString()).stream()
                .flatMap(jshell::diagnostics)
                .filter(Diag::isError)
                .filter(error -> !isVoidCall(error))
                .toList();
        if (!errors.stream().allMatch(error -> TRUSTED.contains(error.getCode()))) return List.of();
        return errors.stream()
                .filter(error -> !declared.contains(Suggestions.wordAt(block, (int) error.getPosition())))
                .map(error -> {
                    var shift = error.getPosition() > lastStart ? 1 + prefix.length() : 1;
                    return new Mistake(error, new Origin(source, -shift));
                })
                .toList();
    }

    /// Give the names of the types and methods that the cell declares.
    private static Set<String> declared(List<Piece> pieces) {
        var names = new HashSet<String>();
        for (var piece : pieces) {
            piece.methodName().ifPresent(names::add);
            TYPE_NAME.matcher(piece.source()).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /// Put the statements into braces, each at its place in the cell but one further.
    private static StringBuilder block(Source source, List<Piece> pieces) {
        var block = new StringBuilder("{")
                .append(source.text().replaceAll("[^\n]", " "))
                .append(' ');
        for (var piece : pieces) {
            if (piece.methodName().isPresent()) continue;
            var at = 1 + piece.start();
            var end = Math.min(at + piece.source().length(), block.length());
            block.replace(at, end, piece.source().substring(0, end - at));
        }
        return block.append(pieces.getLast().closed() ? "}" : ";}");
    }

    /// Make a statement of the last expression, which is none as it stands.
    private static String prefix(Piece last) {
        return last.isBareExpression() ? "Object $ = " : "";
    }

    /// A call without a result is right as it stands.
    private static boolean isVoidCall(Diag error) {
        return error.getMessage(Locale.ROOT).contains("void cannot be converted to java.lang.Object");
    }
}
