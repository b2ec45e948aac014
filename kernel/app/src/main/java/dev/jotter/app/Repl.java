package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.Execution;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Talk to a session in a terminal; or run the cells of a script that comes through a pipe.
final class Repl {
    /// What people type to leave other REPLs; none of it is Java.
    private static final Set<String> ENDINGS = Set.of("exit", "quit", "/exit", ":q", ":quit");

    private static final Set<String> CALLS_FOR_HELP = Set.of("help", ":help", "/help", "?");

    private Repl() {}

    static int run(List<String> arguments) throws IOException {
        if (!arguments.isEmpty()) {
            throw new JotterException(
                    "\"jotter repl\" takes no word \"" + arguments.getFirst() + "\".",
                    "It was expected alone.",
                    "Type: ./jotter repl");
        }
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            var script = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return new Script(script, System.out, System.err).run();
        }
        try (var terminal = TerminalBuilder.builder().dumb(true).build()) {
            return run(terminal, History.ofUser());
        }
    }

    static int run(Terminal terminal, History history) {
        history.prepare();
        var out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        var output = new TerminalOutput(out, terminal, new PlotFiles(Path.of("plots")));
        try (history;
                var session = Session.open(output, history)) {
            var reader = new ReplReader(terminal, session, history);
            output.attend(reader.reader(), session::interrupt);
            terminal.handle(Terminal.Signal.INT, signal -> session.interrupt());
            out.println("Jotter " + Version.text() + " on Java " + System.getProperty("java.version")
                    + ". TAB completes, F1 or name? explains, %help lists the magics, Ctrl-D ends.");
            for (var cell = 1; ; ) {
                var typed = reader.read();
                if (typed.isEmpty() || ENDINGS.contains(typed.get().strip())) return 0;
                if (typed.get().isBlank()) continue;
                var code = CALLS_FOR_HELP.contains(typed.get().strip()) ? "%help" : typed.get();
                history.add(cell, code);
                var ended = session.run(code, cell, output);
                history.add(cell++, code, ended);
                show(ended, output, out);
            }
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
