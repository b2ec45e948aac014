package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/// Split Java text into snippets, without running any.
final class Splitter {
    /// Hold one snippet.
    ///
    /// @param start where it starts in the text
    /// @param closed whether it ends with a semicolon of its own
    /// @param goesOn whether one would rather expect more, as behind `for (;;)`
    record Piece(String source, int start, boolean closed, boolean goesOn) {}

    private final SourceCodeAnalysis analysis;

    Splitter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /// Split the text; `start` is where it stands in its cell.
    ///
    /// @throws Broken at the first snippet that is no Java
    List<Piece> split(String text, int start) throws Broken {
        var pieces = new ArrayList<Piece>();
        var rest = text;
        while (!rest.isBlank()) {
            var at = start + text.length() - rest.length();
            var info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> {
                    var isWhole = info.completeness() == Completeness.COMPLETE;
                    var goesOn = info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
                    pieces.add(new Piece(info.source(), at, isWhole && Lexer.endsWithSemicolon(info.source()), goesOn));
                    if (isWhole && info.remaining().length() == rest.length()) throw new Broken(rest, at, false);
                    rest = isWhole ? info.remaining() : "";
                }
                case EMPTY -> rest = "";
                case DEFINITELY_INCOMPLETE -> throw new Broken(rest, at, true);
                case UNKNOWN -> {
                    var last = rest;
                    if (analysis.sourceToSnippets(rest).stream().anyMatch(ErroneousSnippet.class::isInstance)) {
                        throw new Broken(last, at, false);
                    }
                    pieces.add(new Piece(last, at, Lexer.endsWithSemicolon(last), false));
                    rest = "";
                }
            }
        }
        return pieces;
    }

    /// Say that a text is no Java, and from where on.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String source;
        private final int start;
        private final boolean unfinished;

        Broken(String source, int start, boolean unfinished) {
            super(source, null, false, false);
            this.source = source;
            this.start = start;
            this.unfinished = unfinished;
        }

        String source() {
            return source;
        }

        int start() {
            return start;
        }

        /// Say whether more text could make it right.
        boolean unfinished() {
            return unfinished;
        }
    }
}
