package dev.jotter.shell;

import dev.jotter.shell.CellText.Part;
import java.util.function.Predicate;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/// Hold the Java that an editor asks about: the statement at the cursor, with the declarations above it in the cell
/// that
/// may not have run yet.
///
/// @param code the text to analyse, up to the cursor
/// @param shift what to add to a position in it to get the position in the cell; right for the statement itself
record EditorText(String code, int shift) {
    /// Take what stands before the cursor.
    static EditorText before(int cursor, String cell, Predicate<String> magics, SourceCodeAnalysis analysis) {
        var text = cell.substring(0, cursor);
        var parts = CellText.parts(text, magics);
        return switch (parts.isEmpty() ? new Part.Java("", cursor) : parts.getLast()) {
            case Part.Java(String source, int start) -> of(source, start, analysis);
            case Part.CellMagic(String name, String arguments, String body, int start) ->
                of(body, text.length() - body.length(), analysis);
            case Part.LineMagic(String name, String arguments, int start) ->
                of(arguments, text.length() - arguments.length(), analysis);
        };
    }

    private static EditorText of(String source, int start, SourceCodeAnalysis analysis) {
        var context = new StringBuilder();
        var rest = source;
        while (true) {
            var info = analysis.analyzeCompletion(rest);
            if (info.completeness() != Completeness.COMPLETE
                    || info.remaining().isEmpty()
                    || info.remaining().length() == rest.length()) {
                break;
            }
            if (isLocal(info.source())) context.append(info.source());
            rest = info.remaining();
        }
        var statement = start + source.length() - rest.length();
        return new EditorText(context + rest, statement - context.length());
    }

    /// An import and a method cannot stand within a block, which is how JShell reads several statements.
    private static boolean isLocal(String source) {
        return !Piece.isImport(source) && Piece.methodName(source).isEmpty();
    }
}
