package dev.jotter.shell;

import dev.jotter.shell.CellText.Part;
import dev.jotter.shell.Completions.Candidate;
import dev.jotter.shell.Token.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// Find what may stand at the cursor.
final class Completer {
    private static final Pattern MAGIC = Pattern.compile("(?:^|\\n)[ \\t]*(%%?)(\\w*)$");
    private static final Pattern LAST_WORD = Pattern.compile("[^\\s\"']*$");

    private final SourceCodeAnalysis analysis;
    private final Magics magics;
    private final Optional<CodeCompleter> code;
    private final QuotedCompleter quoted;

    /// @param code knows types; empty where JShell does not let us in
    Completer(SourceCodeAnalysis analysis, Magics magics, Optional<CodeCompleter> code, Columns columns) {
        this.analysis = analysis;
        this.magics = magics;
        this.code = code;
        this.quoted = new QuotedCompleter(columns);
    }

    Completions complete(String cell, int cursor) {
        var before = cell.substring(0, cursor);
        var magic = MAGIC.matcher(before);
        if (magic.find()) {
            var isMagic = magic.group(1).length() == 1
                    || before.isBlank()
                    || before.strip().startsWith("%%");
            if (isMagic) return magicNames(magic.group(1), magic.group(2), cursor);
        }
        var paths = magicPaths(before, cursor);
        if (paths.isPresent()) return paths.get();
        var java = EditorText.java(before, cursor, magics::knows);
        var tokens = Token.all(java);
        if (tokens.isEmpty() || !tokens.getLast().isAround(cursor)) return names(java, cell, cursor);
        var last = tokens.getLast();
        if (last.kind() != Kind.STRING) return nothing(cursor);
        var earlier = tokens.subList(0, tokens.size() - 1);
        return quoted.complete(earlier, last.text().substring(1), cursor);
    }

    private Completions names(String java, String cell, int cursor) {
        var isCalled = cursor < cell.length() && cell.charAt(cursor) == '(';
        return code.flatMap(one -> one.complete(java, isCalled))
                .map(list -> new Completions(list, EditorText.nameStart(java, cursor), cursor))
                .orElseGet(() -> suggestions(java, isCalled, cursor));
    }

    /// Take JShell's own suggestions, which know packages and modules.
    private Completions suggestions(String java, boolean isCalled, int cursor) {
        var last = Division.of(java).getLast();
        var statement = java.substring(last.start(), cursor);
        var behind = Math.max(statement.lastIndexOf(';'), statement.lastIndexOf('}')) + 1;
        var text = last.sort() == Division.Sort.STATEMENTS ? statement.substring(behind) : statement;
        var anchor = new int[] {text.length()};
        var texts = new LinkedHashSet<String>();
        analysis.completionSuggestions(text, text.length(), anchor).stream()
                .map(Suggestion::continuation)
                .map(one -> isCalled ? one.replaceFirst("\\(.*", "") : one)
                .forEach(texts::add);
        if (texts.isEmpty()) return nothing(cursor);
        var list = texts.stream().map(one -> new Candidate(one, kind(one), "")).toList();
        return new Completions(list, anchor[0] + cursor - text.length(), cursor);
    }

    private Completions magicNames(String percent, String prefix, int cursor) {
        var start = cursor - prefix.length() - percent.length();
        var names = magics.list().stream()
                .filter(magic -> magic.name().startsWith(prefix))
                .map(magic -> new Candidate(percent + magic.name(), "magic", magic.help()))
                .toList();
        return new Completions(names, start, cursor);
    }

    /// Offer paths for the last word of a magic's line, unless Java goes on there.
    private Optional<Completions> magicPaths(String before, int cursor) {
        var parts = CellText.parts(before, magics::knows);
        var arguments = parts.isEmpty()
                ? Stream.<String>empty()
                : switch (parts.getLast()) {
                    case Part.LineMagic(String name, String text, int start) -> Stream.of(text);
                    case Part.CellMagic(String name, String text, String body, int start) ->
                        before.contains("\n") ? Stream.<String>empty() : Stream.of(text);
                    case Part.Java java -> Stream.<String>empty();
                };
        return arguments
                .filter(text -> !before.endsWith("\n"))
                .map(text -> QuotedCompleter.paths(lastWord(before), cursor))
                .filter(found -> !found.candidates().isEmpty())
                .findFirst();
    }

    private static String lastWord(String text) {
        var word = LAST_WORD.matcher(text);
        return word.find() ? word.group() : "";
    }

    private static Completions nothing(int cursor) {
        return new Completions(List.of(), cursor, cursor);
    }

    private static String kind(String text) {
        if (text.endsWith("(") || text.endsWith(")")) return "method";
        if (text.endsWith(".") || Character.isLowerCase(text.charAt(0))) return "package";
        return "class";
    }
}
