package dev.jotter.shell;

import dev.jotter.shell.Compiler.Reading;
import dev.jotter.shell.Division.Part;
import dev.jotter.shell.Division.Sort;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/// Look for mistakes in the Java of a cell before any of it runs.
///
/// JShell checks a snippet only when those before it have run. Here all are read at once, in a class of our own. Such a
/// class has other rules than a session: a lambda takes no variable that changes, a name is declared but once, a method
/// may lack nothing. So a verdict counts only where both agree; in doubt the cell runs.
final class CellCheck {
    /// Errors that a session knows too.
    private static final Set<String> TRUSTED = Set.of(
            "cant.resolve",
            "cant.resolve.args",
            "cant.resolve.args.params",
            "cant.resolve.location",
            "cant.resolve.location.args",
            "cant.resolve.location.args.params",
            "cant.apply.symbol",
            "cant.apply.symbols",
            "cant.apply.diamond.1",
            "prob.found.req",
            "doesnt.exist",
            "cant.deref",
            "incomparable.types",
            "operator.cant.be.applied",
            "operator.cant.be.applied.1",
            "array.req.but.found",
            "abstract.cant.be.instantiated",
            "does.not.override.abstract",
            "report.access",
            "non-static.cant.be.ref",
            "ref.ambiguous",
            "foreach.not.applicable.to.type",
            "cant.infer.local.var.type",
            "missing.ret.stmt",
            "unreported.exception.need.to.catch.or.throw",
            "illegal.char");

    /// Errors that only our class knows, and which lead to no others.
    private static final Set<String> OURS = Set.of(
            "cant.ref.non.effectively.final.var",
            "local.variables.from.lambda",
            "var.might.not.have.been.initialized",
            "var.might.already.be.assigned",
            "cant.assign.val.to.var",
            "unreachable.stmt",
            "not.stmt");

    private final JShell jshell;
    private final Optional<Compiler> compiler;
    private final Shortcuts shortcuts;

    CellCheck(JShell jshell, Optional<Compiler> compiler, Shortcuts shortcuts) {
        this.jshell = jshell;
        this.compiler = compiler;
        this.shortcuts = shortcuts;
    }

    /// Give the errors; none when there are none that can be trusted.
    ///
    /// @param pieces what is to be run of the source, in order
    List<Mistake> errors(Source source, List<Piece> pieces) {
        if (compiler.isEmpty()) return List.of();
        var last = pieces.getLast();
        var start = pieces.getFirst().start();
        var end = Math.min(source.text().length(), last.start() + last.source().length());
        var java = source.text().substring(start, end);
        var parts = Division.of(java);
        if (declaresAnew(parts)) return List.of();
        var value = last.isBareExpression() ? last.start() - start : -1;
        var scene = new Scene(source, start, parts);
        var words = Words.of(java);
        var names = words.isClear() ? shortcuts.names(words) : Optional.<Set<String>>empty();
        return names.map(known -> Focus.on(known, () -> errors(compiler.get(), java, value, scene)))
                .orElseGet(() -> errors(compiler.get(), java, value, scene));
    }

    private List<Mistake> errors(Compiler compiler, String java, int value, Scene scene) {
        var unit = new CellUnit(compiler.header(), java, scene.start(), -1, value);
        try {
            return compiler.read(unit.text(), reading -> trusted(reading, unit, scene));
        } catch (Compiler.Failed e) {
            return List.of();
        }
    }

    /// Hold what is checked.
    private record Scene(Source source, int start, List<Part> parts) {
        /// Give the part that a position of the cell is in.
        Optional<Part> at(int position) {
            return parts.stream()
                    .filter(part -> part.start() <= position - start && position - start <= part.end())
                    .findFirst();
        }

        String text(Part part) {
            return source.text().substring(start + part.start(), start + part.end());
        }
    }

    private List<Mistake> trusted(Reading reading, CellUnit unit, Scene scene) {
        var found = reading.diags().stream()
                .filter(Diag::isError)
                .map(diag -> Mistake.of(diag, scene.source(), unit::toCell))
                .filter(mistake -> !isOurs(mistake))
                .toList();
        var doubtful = found.stream()
                .filter(mistake -> !TRUSTED.contains(bare(mistake)))
                .mapToInt(Mistake::position)
                .min()
                .orElse(Integer.MAX_VALUE);
        var variables = variables(scene);
        if (overloads(scene)) return List.of();
        return found.stream()
                .filter(mistake -> mistake.hasPosition() && mistake.position() < doubtful)
                .filter(mistake -> holdsInSession(mistake, scene, variables, found))
                .toList();
    }

    /// A method may name what is declared later. One that names a variable of the cell means another than we see.
    private static boolean holdsInSession(Mistake mistake, Scene scene, Set<String> variables, List<Mistake> found) {
        var part = scene.at(mistake.position());
        if (part.isEmpty() || part.get().sort() == Sort.STATEMENTS || part.get().sort() == Sort.IMPORT) return true;
        var words = Token.all(scene.text(part.get())).stream().map(Token::text);
        return words.noneMatch(variables::contains)
                && found.stream()
                        .filter(other -> other.isUnknownName() && !other.isMember())
                        .noneMatch(other -> scene.at(other.position()).equals(part));
    }

    private static boolean isOurs(Mistake mistake) {
        return OURS.contains(bare(mistake))
                || mistake.message().contains("void cannot be converted to java.lang.Object");
    }

    private static String bare(Mistake mistake) {
        return mistake.code().replaceFirst("^compiler\\.err\\.", "").replaceFirst("/.*", "");
    }

    /// Give the names that the statements may declare: those before an equals sign or a semicolon.
    private static Set<String> variables(Scene scene) {
        var names = new HashSet<String>();
        for (var part : scene.parts()) {
            if (part.sort() != Sort.STATEMENTS) continue;
            var tokens = Token.all(scene.text(part));
            for (var i = 0; i + 1 < tokens.size(); i++) {
                var next = tokens.get(i + 1);
                if (next.is("=") || next.is(";") || next.is(","))
                    names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    /// Say whether the cell declares a method beside others of its name with other parameters: we see only the cell's.
    private boolean overloads(Scene scene) {
        return scene.parts().stream()
                .filter(part -> part.sort() == Sort.METHOD)
                .anyMatch(part -> jshell.methods()
                        .filter(this::isDefined)
                        .filter(method -> method.name().equals(part.name()))
                        .anyMatch(method ->
                                !bareTypes(method.parameterTypes()).equals(parameterTypes(scene.text(part)))));
    }

    private static String bareTypes(String types) {
        return types.replaceAll("\\s", "");
    }

    /// Give the types in the first brackets of a method, without blanks and names.
    private static String parameterTypes(String method) {
        var types = new StringBuilder();
        var depth = 0;
        var tokens = Token.all(method);
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is("(") || (depth > 0 && token.is("<"))) depth++;
            if (depth > 0 && (token.is(")") || token.is(">"))) depth--;
            if (depth == 0 && token.is(")")) break;
            var isName = depth == 1
                    && (tokens.get(Math.min(i + 1, tokens.size() - 1)).is(",")
                            || tokens.get(Math.min(i + 1, tokens.size() - 1)).is(")"));
            if (depth > 0 && !(depth == 1 && token.is("(")) && !isName && !token.is("final"))
                types.append(token.text());
        }
        return types.toString();
    }

    /// A type that is declared anew leaves the variables of the old one without a value and of another type.
    private boolean declaresAnew(List<Part> parts) {
        var types = names(parts, Sort.TYPE);
        var isTwice = parts.stream().filter(part -> part.sort() == Sort.TYPE).count() > types.size();
        return isTwice || jshell.types().filter(this::isDefined).anyMatch(type -> types.contains(type.name()));
    }

    private boolean isDefined(Snippet snippet) {
        return jshell.status(snippet).isDefined();
    }

    private static Set<String> names(List<Part> parts, Sort sort) {
        return parts.stream()
                .filter(part -> part.sort() == sort)
                .map(Part::name)
                .collect(Collectors.toSet());
    }
}
