package dev.jotter.app;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offer what the session offers at the cursor, with what it takes and gives, grouped by what it is; within a group in
/// the session's order.
final class CellCompleter implements Completer {
    private static final int WIDEST = 70;

    private final Session session;

    CellCompleter(Session session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (var one : session.complete(line.line(), line.cursor()).candidates()) {
            var text = one.text();
            candidates.add(new Candidate(
                    text, text, one.kind(), about(one.signature()), null, null, false, candidates.size()));
        }
    }

    /// Several forms of a method are told by the first and their number.
    private static String about(String signature) {
        var lines = signature.lines().toList();
        if (lines.isEmpty()) return "";
        var first =
                lines.getFirst().length() > WIDEST ? lines.getFirst().substring(0, WIDEST - 1) + "…" : lines.getFirst();
        return lines.size() == 1 ? first : first + "  +" + (lines.size() - 1);
    }
}
