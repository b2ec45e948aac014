package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jline.utils.Signals;

/// Run a notebook from the command line.
final class RunCommand {
    private RunCommand() {}

    static int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var line = CommandLine.parse("run", arguments, List.of("-p", "--timeout", "--out"), List.of("--keep-going"));
        if (line.rest().size() != 1) {
            throw new JotterException(
                    "\"jotter run\" needs one notebook.",
                    "One path was expected; found: " + (line.rest().isEmpty() ? "none" : line.rest()) + ".",
                    "Type: ./jotter run notebooks/quickstart.ipynb");
        }
        var file = resolve(line.rest().getFirst());
        var copy = line.last("--out").map(RunCommand::resolve).orElseGet(() -> beside(file));
        var timeout = line.last("--timeout").map(RunCommand::seconds);
        var notebook = Notebook.read(file);
        if (!line.all("-p").isEmpty()) notebook.inject(Parameters.code(line.all("-p")));

        var terminal = new StreamOutput(
                out, err, System.console() != null && System.console().isTerminal());
        try (var session = Session.open(terminal);
                var runner = new NotebookRunner(session, notebook, out, terminal, timeout)) {
            Signals.register("INT", session::interrupt);
            var failed = runner.run(line.flags().contains("--keep-going"));
            runner.write(copy);
            out.println("Outputs: " + copy);
            if (failed > 0) err.println(failed == 1 ? "A cell failed." : failed + " cells failed.");
            return failed > 0 ? 1 : 0;
        }
    }

    /// The launcher changes into the notebook's folder, so the user's own is told apart.
    private static Path resolve(String path) {
        return Path.of(System.getProperty("jotter.cwd", System.getProperty("user.dir")))
                .resolve(path)
                .normalize();
    }

    private static Path beside(Path notebook) {
        var name = notebook.getFileName().toString().replaceFirst("\\.ipynb$", "") + ".out.ipynb";
        return notebook.resolveSibling(name);
    }

    private static Duration seconds(String text) {
        try {
            var millis = Math.round(Double.parseDouble(text) * 1000);
            if (millis > 0) return Duration.ofMillis(millis);
        } catch (NumberFormatException e) {
            // Told below, together with numbers that make no sense.
        }
        throw new JotterException(
                "The time-out \"" + text + "\" is no time.",
                "Seconds above 0 were expected.",
                "Type for example: --timeout 600");
    }
}
