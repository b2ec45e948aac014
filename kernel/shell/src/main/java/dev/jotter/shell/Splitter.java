package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.SourceCodeAnalysis;

/// Split Java text into snippets, without running any.
final class Splitter {
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
            rest = rest.stripLeading();
            var at = start + text.length() - rest.length();
            var info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE -> {
                    if (info.remaining().length() == rest.length()) throw new Broken(rest, at, false);
                    pieces.add(new Piece(info.source(), at, Lexer.endsWithSemicolon(info.source()), false));
                    rest = info.remaining();
                }
                case COMPLETE_WITH_SEMI -> {
                    pieces.add(new Piece(info.source(), at, false, false));
                    rest = "";
                }
                case CONSIDERED_INCOMPLETE -> {
                    pieces.add(new Piece(info.source(), at, false, true));
                    rest = "";
                }
                case EMPTY -> rest = "";
                case DEFINITELY_INCOMPLETE -> throw new Broken(rest, at, true);
                case UNKNOWN -> {
                    if (analysis.sourceToSnippets(rest).stream().anyMatch(ErroneousSnippet.class::isInstance)) {
                        throw new Broken(rest, at, false);
                    }
                    pieces.add(new Piece(rest, at, Lexer.endsWithSemicolon(rest), false));
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
