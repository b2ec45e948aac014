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
        var line =
                CommandLine.parse("run", arguments, List.of("-p", "-f", "--timeout", "--out"), List.of("--keep-going"));
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
        inject(Parameters.of(line.last("-f").map(RunCommand::resolve), line.all("-p")), notebook, err);
        notebook.prepare();
        notebook.write(copy);

        var terminal = new StreamOutput(
                out, err, System.console() != null && System.console().isTerminal());
        try (var history = History.inMemory();
                var session = Session.open(terminal, history);
                var runner =
                        new NotebookRunner(session, notebook, copy, out, terminal, timeout, () -> stuck(copy, out))) {
            Signals.register("INT", runner::stop);
            var failed = runner.run(line.flags().contains("--keep-going"), history);
            out.println("Outputs: " + copy);
            if (failed > 0) err.println(failed == 1 ? "A cell failed." : failed + " cells failed.");
            return runner.wasStopped() ? 130 : failed > 0 ? 1 : 0;
        }
    }

    private static void inject(Parameters parameters, Notebook notebook, PrintStream err) {
        if (parameters.isEmpty()) return;
        var declaring = notebook.parameterCell();
        declaring.map(parameters::hints).orElse(List.of()).forEach(err::println);
        notebook.inject(parameters.code(declaring.orElse("")));
        notebook.metadata().withObject("/jotter/run").set("parameters", parameters.toJson());
    }

    /// Nothing in this process can stop the cell any more.
    private static void stuck(Path copy, PrintStream out) {
        out.println("Outputs: " + copy);
        out.flush();
        Runtime.getRuntime().halt(1);
    }

    /// The launcher changes into the notebook's folder, so the user's own is told apart.
    static Path resolve(String path) {
        return Path.of(System.getProperty("jotter.cwd", System.getProperty("user.dir")))
                .resolve(path)
                .normalize();
    }

    private static Path beside(Path notebook) {
        var name = notebook.getFileName().toString().replaceFirst("\\.ipynb$", "") + ".out.ipynb";
        return notebook.resolveSibling(name);
    }

    static Duration seconds(String text) {
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
