package dev.jotter.display;

import java.io.PrintStream;
import java.util.function.Supplier;

/// Show everything as text, line by line. Updates rewrite their line on a terminal and are left out of a file, where
/// only the first and the last state of a display help.
public final class TextScreen implements Screen {
    private final Supplier<PrintStream> out;
    private final boolean terminal;
    private String liveId = "";
    private int liveLength;

    private TextScreen(Supplier<PrintStream> out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Write to whatever `System.out` is at the time.
    public static TextScreen onSystemOut() {
        return new TextScreen(
                () -> System.out, System.console() != null && System.console().isTerminal());
    }

    /// Write to the given stream; `terminal` says whether a line can be rewritten in place.
    public static TextScreen on(PrintStream out, boolean terminal) {
        return new TextScreen(() -> out, terminal);
    }

    @Override
    public synchronized void show(MimeBundle bundle) {
        leaveLiveLine();
        if (!bundle.text().isEmpty()) out.get().println(bundle.text());
    }

    @Override
    public synchronized void show(String id, MimeBundle bundle) {
        if (!terminal || bundle.text().contains("\n")) {
            show(bundle);
            return;
        }
        leaveLiveLine();
        liveId = id;
        writeLive(bundle.text());
    }

    @Override
    public synchronized void update(String id, MimeBundle bundle) {
        if (terminal && id.equals(liveId)) writeLive(bundle.text());
    }

    @Override
    public synchronized void settle(String id, MimeBundle bundle) {
        if (terminal && id.equals(liveId)) {
            writeLive(bundle.text());
            leaveLiveLine();
        } else {
            show(bundle);
        }
    }

    @Override
    public void clear(boolean wait) {
        // What is printed stays printed.
    }

    @Override
    public String ask(String prompt, boolean secret) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new JotterException(
                    "No answer to \"" + prompt + "\".",
                    "A keyboard was expected, but this program runs without one.",
                    "Pass the value as a parameter, or run it in a terminal or a notebook.");
        }
        var answer = secret ? new String(console.readPassword("%s", prompt)) : console.readLine("%s", prompt);
        return answer == null ? "" : answer;
    }

    /// Only the last line of a live text is kept in place.
    private void writeLive(String text) {
        var line = text.substring(text.lastIndexOf('\n') + 1);
        out.get().print("\r" + line + " ".repeat(Math.max(0, liveLength - line.length())));
        out.get().flush();
        liveLength = line.length();
    }

    /// End the line that stays in place, before something else is written to the same terminal.
    public synchronized void leaveLiveLine() {
        if (liveId.isEmpty()) return;
        out.get().println();
        liveId = "";
        liveLength = 0;
    }
}
