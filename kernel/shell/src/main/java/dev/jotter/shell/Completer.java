package dev.jotter.shell;

import dev.jotter.shell.Completions.Candidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/// Find what may stand at the cursor.
final class Completer {
    private static final Pattern MAGIC = Pattern.compile("(?:^|\\n)[ \\t]*(%%?)(\\w*)$");

    /// Signatures take milliseconds each, so a long list goes without.
    private static final int SIGNATURES = 30;

    private static final long SIGNATURE_NANOS = Duration.ofMillis(150).toNanos();

    private final SourceCodeAnalysis analysis;
    private final Magics magics;

    Completer(SourceCodeAnalysis analysis, Magics magics) {
        this.analysis = analysis;
        this.magics = magics;
    }

    Completions complete(String cell, int cursor) {
        var magic = MAGIC.matcher(cell.substring(0, cursor));
        if (magic.find()) return magicNames(magic.group(1), magic.group(2), cursor);
        var text = EditorText.before(cursor, cell, magics::knows, analysis);
        var anchor = new int[] {text.code().length()};
        var found = analysis.completionSuggestions(text.code(), text.code().length(), anchor);
        if (found.isEmpty()) return new Completions(List.of(), cursor, cursor);
        var before = text.code().substring(0, anchor[0]);
        var isCalled = cursor < cell.length() && cell.charAt(cursor) == '(';
        return new Completions(candidates(found, before, isCalled), anchor[0] + text.shift(), cursor);
    }

    private Completions magicNames(String percent, String prefix, int cursor) {
        var start = cursor - prefix.length() - percent.length();
        var names = magics.list().stream()
                .filter(magic -> magic.name().startsWith(prefix))
                .map(magic -> new Candidate(percent + magic.name(), "magic", magic.help()))
                .toList();
        return new Completions(names, start, cursor);
    }

    private List<Candidate> candidates(List<Suggestion> found, String before, boolean isCalled) {
        var fits = new LinkedHashMap<String, Boolean>();
        for (var one : found) {
            var text = isCalled ? one.continuation().replaceFirst("\\(.*", "") : one.continuation();
            fits.merge(text, one.matchesType(), Boolean::logicalOr);
        }
        var texts = new ArrayList<>(fits.entrySet());
        texts.sort(Comparator.comparing(Map.Entry<String, Boolean>::getValue).reversed());
        var deadline = System.nanoTime() + SIGNATURE_NANOS;
        var withSignatures = texts.size() <= SIGNATURES;
        return texts.stream()
                .map(Map.Entry::getKey)
                .map(text -> new Candidate(
                        text,
                        kind(text, isCalled),
                        withSignatures && System.nanoTime() < deadline ? signature(before, text) : ""))
                .toList();
    }

    private String signature(String before, String text) {
        var name = text.replaceFirst("\\(.*", "");
        if (SourceVersion.isKeyword(name) || name.endsWith(".")) return "";
        var code = before + (text.contains("(") ? name + "(" : name);
        return analysis.documentation(code, code.length(), false).stream()
                .map(Documentation::signature)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String kind(String text, boolean isCalled) {
        if (text.contains("(")) return Character.isUpperCase(text.charAt(0)) ? "class" : "method";
        if (text.endsWith(".")) return "package";
        if (SourceVersion.isKeyword(text)) return "keyword";
        if (Character.isUpperCase(text.charAt(0))
                && !text.toUpperCase(Locale.ROOT).equals(text)) return "class";
        return isCalled ? "method" : "variable";
    }
}
