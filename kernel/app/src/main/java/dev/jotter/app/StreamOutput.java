package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.TextScreen;
import dev.jotter.jupyter.CellOutput;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;

/// Put out as text on two plain streams: what a terminal shows of a cell, and where words of no cell go.
class StreamOutput implements CellOutput {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final PrintStream out;
    private final PrintStream err;
    private final TextScreen screen;
    private final boolean terminal;

    StreamOutput(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.screen = TextScreen.on(out, terminal);
        this.terminal = terminal;
    }

    @Override
    public void stdout(String text) {
        screen.leaveLiveLine();
        out.print(text);
        out.flush();
    }

    @Override
    public void stderr(String text) {
        screen.leaveLiveLine();
        err.print(text);
        err.flush();
    }

    /// Tell of an error: its lines in colour on a terminal, plain in a file.
    void failed(List<String> traceback) {
        var lines = String.join("\n", traceback) + "\n";
        stderr(terminal ? lines : COLOURS.matcher(lines).replaceAll(""));
    }

    @Override
    public void show(MimeBundle bundle) {
        screen.show(bundle);
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        screen.show(id, bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        screen.update(id, bundle);
    }

    @Override
    public void settle(String id, MimeBundle bundle) {
        screen.settle(id, bundle);
    }

    @Override
    public void clear(boolean wait) {
        screen.clear(wait);
    }

    @Override
    public String ask(String prompt, boolean secret) {
        return screen.ask(prompt, secret);
    }
}
