package dev.jotter.app;

import java.io.PrintStream;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/// Put out on a terminal, and ask the person who sits there.
final class TerminalOutput extends StreamOutput {
    private static final char HIDDEN = 0;

    private final Terminal terminal;

    TerminalOutput(PrintStream out, Terminal terminal) {
        super(out, out, !terminal.getType().startsWith(Terminal.TYPE_DUMB));
        this.terminal = terminal;
    }

    @Override
    public String ask(String prompt, boolean secret) {
        var reader = LineReaderBuilder.builder().terminal(terminal).build();
        return secret ? reader.readLine(prompt, HIDDEN) : reader.readLine(prompt);
    }
}
