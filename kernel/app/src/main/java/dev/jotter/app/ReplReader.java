package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;

/// Read cells from a terminal: several lines, colours, the history of all sessions, TAB, and documentation at the
/// cursor.
final class ReplReader {
    private static final int REMEMBERED = 1000;
    private static final String DOCUMENT = "jotter-document";

    private final LineReader reader;
    private final Session session;
    private final AtomicBoolean toldToLeave = new AtomicBoolean();
    private final AtomicBoolean toldToEnd = new AtomicBoolean();

    ReplReader(Terminal terminal, Session session, History history) {
        this.session = session;
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("jotter")
                .parser(new CellParser(session, this::tellHowToLeave))
                .completer(new CellCompleter(session))
                .highlighter(new JavaColours())
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "   ...> ")
                .variable(LineReader.INDENTATION, 1)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.GROUP_PERSIST, true)
                .option(LineReader.Option.HISTORY_BEEP, false)
                .build();
        history.answer(new HistoryQuery.Tail(REMEMBERED)).stream()
                .map(HistoryEntry::input)
                .forEach(reader.getHistory()::add);
        reader.getWidgets().put(DOCUMENT, this::document);
        var keys = List.of(
                Optional.ofNullable(KeyMap.key(terminal, InfoCmp.Capability.key_f1))
                        .orElse("\u001bOP"),
                Optional.ofNullable(KeyMap.key(terminal, InfoCmp.Capability.back_tab))
                        .orElse("\u001b[Z"),
                KeyMap.alt('h'));
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN)).bind(new Reference(DOCUMENT), keys);
    }

    LineReader reader() {
        return reader;
    }

    /// Give the next cell; nothing at the end, an empty one when the line was given up.
    Optional<String> read() {
        try {
            return Optional.of(reader.readLine("jotter> "));
        } catch (UserInterruptException e) {
            if (e.getPartialLine().isBlank() && !toldToEnd.getAndSet(true)) {
                reader.getTerminal().writer().println("Ctrl-D ends.");
                reader.getTerminal().flush();
            }
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    private void tellHowToLeave() {
        if (!toldToLeave.getAndSet(true)) reader.printAbove("The cell goes on in the next line; Ctrl-C gives it up.");
    }

    /// Show what the name at the cursor means, above the line.
    private boolean document() {
        var buffer = reader.getBuffer();
        var text = session.inspect(buffer.toString(), buffer.cursor(), 0)
                .map(MimeBundle::text)
                .orElse("Nothing is known of what stands here.");
        reader.printAbove(text);
        return true;
    }
}
