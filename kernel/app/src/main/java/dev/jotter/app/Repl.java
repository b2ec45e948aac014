package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.Execution;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Talk to a session in a terminal: several lines a cell, history, TAB.
final class Repl {
    /// What people type to leave other REPLs; none of it is Java.
    private static final Set<String> ENDINGS = Set.of("exit", "quit", "/exit", ":q");

    private Repl() {}

    static int run(List<String> arguments) throws IOException {
        if (!arguments.isEmpty()) {
            throw new JotterException(
                    "\"jotter repl\" takes no word \"" + arguments.getFirst() + "\".",
                    "It was expected alone.",
                    "Type: ./jotter repl");
        }
        try (var terminal = TerminalBuilder.builder().dumb(true).build()) {
            return run(terminal);
        }
    }

    static int run(Terminal terminal) {
        var out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        var output = new TerminalOutput(out, terminal);
        try (var session = Session.open(output, History.inMemory())) {
            var reader = reader(terminal, session);
            terminal.handle(Terminal.Signal.INT, signal -> session.interrupt());
            out.println("Jotter " + Version.text() + " on Java " + System.getProperty("java.version")
                    + ". TAB completes, name? explains, Ctrl-D ends.");
            for (var cell = 1; ; ) {
                var code = read(reader);
                if (code.isEmpty()) return 0;
                if (code.get().isBlank()) continue;
                if (ENDINGS.contains(code.get().strip())) return 0;
                show(session.run(code.get(), cell++, output), output, out);
            }
        }
    }

    private static LineReader reader(Terminal terminal, Session session) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("jotter")
                .parser(new CellParser(session))
                .completer(new CellCompleter(session))
                .variable(LineReader.HISTORY_FILE, JotterHome.path().resolve("repl-history"))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "   ...> ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /// Give the next cell; nothing at the end, an empty one when the line was given up.
    private static Optional<String> read(LineReader reader) {
        try {
            return Optional.of(reader.readLine("jotter> "));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    private static void show(Execution ended, TerminalOutput output, PrintStream out) {
        switch (ended) {
            case Execution.Ok(var value, var page) -> {
                value.ifPresent(output::show);
                page.map(MimeBundle::text).ifPresent(out::println);
            }
            case Execution.Failed failed -> output.failed(failed.traceback());
        }
    }
}
