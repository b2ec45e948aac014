package dev.jotter.app;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offer what the session offers at the cursor, with what it takes and gives.
final class CellCompleter implements Completer {
    private final Session session;

    CellCompleter(Session session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (var one : session.complete(line.line(), line.cursor()).candidates()) {
            var about = one.signature().isEmpty() ? one.kind() : one.signature();
            candidates.add(new Candidate(one.text(), one.text(), null, about, null, null, false));
        }
    }
}
