package dev.jotter.app;

import dev.jotter.shell.Completeness;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Tell the line reader when a cell is whole, and that a cell is one word to complete: the session knows its parts.
final class CellParser implements Parser {
    private final Session session;
    private final Runnable whenUnfinished;

    /// @param whenUnfinished what to do before a further line is asked for
    CellParser(Session session, Runnable whenUnfinished) {
        this.session = session;
        this.whenUnfinished = whenUnfinished;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE
                && !line.isBlank()
                && session.completeness(line) instanceof Completeness.Incomplete(var indent)) {
            whenUnfinished.run();
            throw new EOFError(-1, -1, "the cell is not whole yet", "", indent.length(), "}");
        }
        if (context == ParseContext.COMPLETE) {
            var start = session.complete(line, cursor).start();
            return new Line(line, line.substring(Math.min(start, cursor), cursor), cursor);
        }
        return new Line(line, line, cursor);
    }

    /// Hold the text and the one word that is being completed.
    private record Line(String line, String word, int cursor) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
