package dev.jotter.shell;

import dev.jotter.shell.CellText.Part;
import java.util.List;
import java.util.function.Predicate;
import jdk.jshell.SourceCodeAnalysis;

/// Judge whether what was typed is a whole cell.
final class Typing {
    private static final String INDENT = "    ";

    private Typing() {}

    static Completeness judge(String cell, Predicate<String> magics, SourceCodeAnalysis analysis) {
        var splitter = new Splitter(analysis);
        List<Part> parts = CellText.parts(cell, magics);
        for (var part : parts) {
            if (part instanceof Part.CellMagic) {
                return cell.endsWith("\n") ? new Completeness.Complete() : new Completeness.Incomplete("");
            }
            if (!(part instanceof Part.Java(String source, int start))) continue;
            try {
                var pieces = splitter.split(source, start);
                if (part == parts.getLast()
                        && !pieces.isEmpty()
                        && pieces.getLast().goesOn()) {
                    return new Completeness.Incomplete(INDENT);
                }
            } catch (Splitter.Broken e) {
                if (!e.unfinished()) return new Completeness.Invalid();
                return new Completeness.Incomplete(Lexer.nextIndent(cell, INDENT));
            }
        }
        return new Completeness.Complete();
    }
}
