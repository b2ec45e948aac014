package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/// Find the lines of a cell that the lines of JShell's classes stand for.
final class CellLines {
    private final JShell jshell;
    private final Origins origins;

    CellLines(JShell jshell, Origins origins) {
        this.jshell = jshell;
        this.origins = origins;
    }

    /// Tell which lines of a cell a part of it covers, and which of them hold code.
    record Located(String text, int first, int last, Set<Integer> lines) {
        /// Add what another class of the same part holds.
        Located with(Located other) {
            var all = new TreeSet<>(lines);
            all.addAll(other.lines);
            return new Located(text, first, Math.max(last, other.last), all);
        }
    }

    /// Tell a class where it stands; empty when JShell does not know it.
    ///
    /// @param source the piece of a cell that is being defined, from which JShell has made a snippet
    /// @param origin where that piece stands
    Optional<Located> locate(TracedClass owner, String source, Origin origin) {
        var wrapper = CellClasses.wrapper(owner.name());
        return jshell.snippets()
                .filter(snippet -> wrapperOf(snippet).fullClassName().equals(wrapper))
                .reduce((earlier, later) -> later)
                .map(snippet ->
                        located(owner, snippet, snippet.source().equals(source) ? origin : origin(snippet, origin)));
    }

    private Origin origin(Snippet snippet, Origin otherwise) {
        return origins.of(snippet.id()).orElse(otherwise);
    }

    private Located located(TracedClass owner, Snippet snippet, Origin origin) {
        var wrapped = wrapperOf(snippet);
        owner.locate(
                origin.source(),
                raw -> lineOfSnippet(wrapped, raw).map(origin::line).orElse(0));
        var first = origin.line(1 + origin.added());
        var last = origin.line(
                Math.max(1, (int) snippet.source().stripTrailing().lines().count()));
        return new Located(origin.source().text(), first, last, owner.lines());
    }

    private SnippetWrapper wrapperOf(Snippet snippet) {
        return jshell.sourceCodeAnalysis().wrapper(snippet);
    }

    /// Give the line of the snippet, from 1, for a line of what JShell made of it.
    private static Optional<Integer> lineOfSnippet(SnippetWrapper wrapper, int raw) {
        var wrapped = wrapper.wrapped();
        var start = startOfLine(wrapped, raw);
        if (start < 0) return Optional.empty();
        while (start < wrapped.length() - 1 && wrapped.charAt(start) == ' ') start++;
        var at = wrapper.wrappedToSourcePosition(start);
        var source = wrapper.source();
        if (at < 0 || at >= source.stripTrailing().length()) return Optional.empty();
        return Optional.of(
                1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count());
    }

    private static int startOfLine(String text, int line) {
        var at = 0;
        for (var i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) return -1;
        }
        return at;
    }
}
