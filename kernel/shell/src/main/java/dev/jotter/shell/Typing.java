package dev.jotter.shell;

import dev.jotter.shell.CellText.Part;
import java.util.List;
import java.util.function.Predicate;
import jdk.jshell.SourceCodeAnalysis;

/// Judge whether what was typed is a whole cell.
final class Typing {
    private Typing() {}

    static Completeness judge(String cell, Predicate<String> magics, SourceCodeAnalysis analysis) {
        var splitter = new Splitter(analysis);
        List<Part> parts = CellText.parts(cell, magics);
        for (var part : parts) {
            if (part instanceof Part.CellMagic) {
                return cell.endsWith("\n") ? new Completeness.Complete() : new Completeness.Incomplete("");
            }
            if (!(part instanceof Part.Java(String source, int start))) continue;
            var isLast = part == parts.getLast();
            if (isLast && Indent.endsWithAnnotation(Token.all(source))) return incomplete(cell);
            try {
                var pieces = splitter.split(source, start);
                if (isLast && !pieces.isEmpty() && pieces.getLast().goesOn()) return incomplete(cell);
            } catch (Splitter.Broken e) {
                return e.unfinished() ? incomplete(cell) : new Completeness.Invalid();
            }
        }
        return new Completeness.Complete();
    }

    private static Completeness incomplete(String cell) {
        return new Completeness.Incomplete(Indent.after(cell));
    }
}
