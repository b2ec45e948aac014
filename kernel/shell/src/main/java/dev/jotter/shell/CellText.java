package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Part a cell into Java and magics.
///
/// A line is a magic when it starts with `%` and a name where a statement may start: not within a string, a text block,
/// a comment, brackets or an unfinished statement, where `%` is Java's remainder.
final class CellText {
    /// Hold one part of a cell and where it starts.
    sealed interface Part {
        int start();

        record Java(String source, int start) implements Part {}

        record LineMagic(String name, String arguments, int start) implements Part {}

        record CellMagic(String name, String arguments, String body, int start) implements Part {}
    }

    private static final Pattern CELL_MAGIC = Pattern.compile("\\A\\s*%%([\\w.]+)([^\\n]*)\\n?");
    private static final Pattern LINE_MAGIC = Pattern.compile("[ \\t]*%([A-Za-z]\\w*)([^\\n]*)");

    private final String text;
    private final Predicate<String> known;

    private CellText(String text, Predicate<String> known) {
        this.text = text;
        this.known = known;
    }

    /// Part the text; `known` tells the names of magics, which are believed even behind a line without a semicolon.
    static List<Part> parts(String text, Predicate<String> known) {
        var whole = CELL_MAGIC.matcher(text);
        if (whole.find()) {
            return List.of(new Part.CellMagic(
                    whole.group(1), whole.group(2).strip(), text.substring(whole.end()), text.indexOf('%')));
        }
        return text.indexOf('%') < 0 ? List.of(new Part.Java(text, 0)) : new CellText(text, known).parts();
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var lexer = new Lexer(text);
        var javaStart = 0;
        while (lexer.position() < text.length()) {
            var magic = lexer.atLineStart() ? magicAt(lexer) : Optional.<Part.LineMagic>empty();
            if (magic.isEmpty()) {
                lexer.skipLine();
                continue;
            }
            var end = endOfLine(lexer.position());
            java(parts, javaStart, lexer.position());
            parts.add(magic.get());
            lexer.jump(end);
            javaStart = end;
        }
        java(parts, javaStart, text.length());
        return parts;
    }

    private Optional<Part.LineMagic> magicAt(Lexer lexer) {
        var line = LINE_MAGIC.matcher(text).region(lexer.position(), text.length());
        if (!line.lookingAt()) return Optional.empty();
        var start = text.indexOf('%', lexer.position());
        var isFlush = start == lexer.position() && known.test(line.group(1));
        if (!lexer.mayStartStatement() && !(isFlush && lexer.isOutsideBrackets())) return Optional.empty();
        return Optional.of(new Part.LineMagic(line.group(1), line.group(2).strip(), start));
    }

    private void java(List<Part> parts, int from, int to) {
        var source = text.substring(from, to);
        if (!source.isBlank()) parts.add(new Part.Java(source, from));
    }

    private int endOfLine(int from) {
        var end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
