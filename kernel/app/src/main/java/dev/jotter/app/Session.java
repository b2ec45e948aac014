package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Rendering;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.Execution;
import dev.jotter.shell.Completeness;
import dev.jotter.shell.Completions;
import dev.jotter.shell.ErrorReport;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.PastCells;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Run cells in this process: the one thing that the kernel, the notebook runner and the REPL share.
///
/// While a session is open, `System.out`, `System.err`, `System.in` and the screen belong to it.
final class Session implements AutoCloseable {
    /// `name?` or `?name` alone in a cell asks what the name is.
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\?\\s*([\\w.$]+)|([\\w.$]+)\\s*\\?)\\s*");

    private final CurrentCell current;
    private final Shell shell;
    private final Routing routing;
    private volatile @Nullable Thread rendering;

    private Session(CellOutput console, PastCells past) {
        current = new CurrentCell(console);
        shell = Shell.open(new Startup(Session.class.getClassLoader()).options().pastCells(past));
        routing = Routing.to(current);
    }

    /// Open a session with the start-up words of everything on the class path.
    ///
    /// @param console what takes output that belongs to no cell
    static Session open(CellOutput console) {
        return open(console, PastCells.none());
    }

    /// Open a session whose magics know the cells run before.
    ///
    /// @param console what takes output that belongs to no cell
    /// @param past what magics ask for cells run before
    static Session open(CellOutput console, PastCells past) {
        return new Session(console, past);
    }

    /// Run a cell, magics included. What it puts out goes to `output`; its value or error is returned.
    Execution run(String code, int cell, CellOutput output) {
        current.enter(output);
        var question = QUESTION.matcher(code);
        if (question.matches())
            return explain(Optional.ofNullable(question.group(1)).orElseGet(() -> question.group(2)));
        var execution = switch (shell.evaluate(code, cell)) {
            case Outcome.Value(var value, var type, var notes) -> {
                notes.forEach(note -> output.stderr(note + "\n"));
                yield render(value);
            }
            case Outcome.Done(var notes) -> {
                notes.forEach(note -> output.stderr(note + "\n"));
                yield Execution.Ok.nothing();
            }
            case Outcome.Failed(var error) -> failed(error);
            case Outcome.Interrupted(var error) -> failed(error);
        };
        System.out.flush();
        System.err.flush();
        return execution;
    }

    /// Stop the running cell, or the showing of its value.
    void interrupt() {
        shell.interrupt();
        var showing = rendering;
        if (showing != null) showing.interrupt();
    }

    Completions complete(String code, int cursor) {
        return shell.complete(code, cursor);
    }

    Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return shell.inspect(code, cursor, detail);
    }

    Completeness completeness(String code) {
        return QUESTION.matcher(code).matches() ? new Completeness.Complete() : shell.completeness(code);
    }

    @Override
    public void close() {
        try {
            shell.close();
        } finally {
            routing.close();
        }
    }

    private Execution explain(String name) {
        return shell.inspect(name, name.length(), 1)
                .<Execution>map(Execution.Ok::page)
                .orElseGet(() -> new Execution.Failed(
                        "NotFound",
                        "Nothing is named \"" + name + "\".",
                        List.of("Nothing is named \"" + name
                                + "\" in this session. Press TAB behind its first letters.")));
    }

    /// Show a value. What its own `toString` throws is told as an error of the cell.
    private Execution render(Object value) {
        rendering = Thread.currentThread();
        try {
            return Execution.Ok.value(Rendering.of(value));
        } catch (RuntimeException | StackOverflowError e) {
            var line = "The cell ran, but its value cannot be shown: " + e;
            return new Execution.Failed(e.getClass().getName(), String.valueOf(e.getMessage()), List.of(line));
        } finally {
            rendering = null;
            Thread.interrupted();
        }
    }

    private static Execution failed(ErrorReport error) {
        return new Execution.Failed(error.name(), error.message(), error.traceback());
    }
}
