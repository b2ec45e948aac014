package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.Execution;
import dev.jotter.shell.Completeness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// Run the cells that come through a pipe, until the first that fails. A cell ends with the line that makes it whole,
/// unless the next line goes on with it.
final class Script {
    private static final Pattern GOES_ON = Pattern.compile("\\s+\\S.*|[.)\\]}].*|(?:else|catch|finally)\\b.*");
    private static final String ONE_MAGIC = "%%";

    private final BufferedReader lines;
    private final PrintStream out;
    private final Output output;
    private @Nullable String next;

    /// @param lines where the script comes from; a cell that asks a question reads on there
    Script(BufferedReader lines, PrintStream out, PrintStream err) {
        this.lines = lines;
        this.out = out;
        this.output = new Output(out, err);
    }

    /// Give 0, or 1 when a cell failed.
    int run() {
        try (var history = History.inMemory();
                var session = Session.open(output, history)) {
            Signals.register("INT", session::interrupt);
            var count = 0;
            for (var cell = cell(session); cell.isPresent(); cell = cell(session)) {
                if (cell.get().isBlank()) continue;
                history.add(++count, cell.get());
                switch (session.run(cell.get(), count, output)) {
                    case Execution.Ok(var value, var page) -> {
                        value.ifPresent(output::show);
                        page.ifPresent(output::show);
                    }
                    case Execution.Failed failed -> {
                        output.failed(failed.traceback());
                        return 1;
                    }
                }
            }
            out.flush();
            return 0;
        }
    }

    private Optional<String> cell(Session session) {
        var first = take();
        if (first.isEmpty()) return first;
        var cell = new StringBuilder(first.get());
        var isMagic = first.get().startsWith(ONE_MAGIC);
        while (peek().isPresent()) {
            var follows = peek().get();
            var isOpen = isMagic
                    ? !follows.isBlank()
                    : GOES_ON.matcher(follows).matches()
                            || session.completeness(cell.toString()) instanceof Completeness.Incomplete;
            if (!isOpen) break;
            cell.append('\n').append(take().orElse(""));
        }
        return Optional.of(isMagic ? cell + "\n" : cell.toString());
    }

    private Optional<String> take() {
        var line = peek();
        next = null;
        return line;
    }

    private Optional<String> peek() {
        try {
            if (next == null) next = lines.readLine();
            return Optional.ofNullable(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Put out as text; answers come from the script.
    private final class Output extends StreamOutput {
        private final PlotFiles plots = new PlotFiles(Path.of("plots"));

        Output(PrintStream out, PrintStream err) {
            super(out, err, false);
        }

        @Override
        public void show(MimeBundle bundle) {
            super.show(MimeBundle.text(MimeText.of(bundle, plots)));
        }

        @Override
        public String ask(String prompt, boolean secret) {
            return take().orElseThrow(() -> new JotterException(
                    "No answer to \"" + prompt + "\".",
                    "A further line of the script was expected, and it has ended.",
                    "Write the answer into the line behind the cell."));
        }
    }
}
