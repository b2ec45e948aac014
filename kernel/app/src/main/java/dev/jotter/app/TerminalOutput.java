package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import java.io.PrintStream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/// Put out on a terminal, and ask the person who sits there. Pictures are saved in files, and HTML that comes without a
/// text is shown as one.
final class TerminalOutput extends StreamOutput {
    private static final char HIDDEN = 0;

    private final Terminal terminal;
    private final PlotFiles plots;
    private volatile @Nullable LineReader prompt;
    private volatile Runnable stop = () -> {};

    TerminalOutput(PrintStream out, Terminal terminal, PlotFiles plots) {
        super(out, out, !terminal.getType().startsWith(Terminal.TYPE_DUMB));
        this.terminal = terminal;
        this.plots = plots;
    }

    /// Write above this reader's prompt while it waits for a line.
    ///
    /// @param stopCell what Ctrl-C does at a question of a cell
    void attend(LineReader reader, Runnable stopCell) {
        prompt = reader;
        stop = stopCell;
    }

    @Override
    public void stdout(String text) {
        if (!above(text)) super.stdout(text);
    }

    @Override
    public void stderr(String text) {
        if (!above(text)) super.stderr(text);
    }

    @Override
    public void show(MimeBundle bundle) {
        var shown = MimeText.of(bundle, plots);
        if (!above(shown + "\n")) super.show(MimeBundle.text(shown));
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        super.show(id, MimeBundle.text(MimeText.of(bundle, plots)));
    }

    @Override
    public void settle(String id, MimeBundle bundle) {
        super.settle(id, MimeBundle.text(MimeText.of(bundle, plots)));
    }

    @Override
    public int width() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : super.width();
    }

    @Override
    public String ask(String question, boolean secret) {
        var reader = LineReaderBuilder.builder().terminal(terminal).build();
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
        try {
            return secret ? reader.readLine(question, HIDDEN) : reader.readLine(question);
        } catch (UserInterruptException e) {
            stop.run();
            throw unanswered(question, "Ctrl-C was pressed", e);
        } catch (EndOfFileException e) {
            throw unanswered(question, "the input ended", e);
        }
    }

    private static JotterException unanswered(String question, String why, Exception cause) {
        return new JotterException(
                "No answer to \"" + question + "\".",
                "A line and Enter were expected, but " + why + ".",
                "Run the cell again to be asked again.",
                cause);
    }

    /// A thread that speaks while a line is being typed must not tear it.
    private boolean above(String text) {
        var reader = prompt;
        if (reader == null || !reader.isReading() || text.isEmpty()) return false;
        reader.printAbove(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        return true;
    }
}
