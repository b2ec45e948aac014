package dev.jotter.app;

import dev.jotter.app.debug.Debugger;
import dev.jotter.display.CommLine;
import dev.jotter.display.CommMessage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Run cells in this process: the one thing that the kernel, the notebook runner and the REPL share.
///
/// While a session is open, `System.out`, `System.err`, `System.in` and the screen belong to it.
final class Session implements AutoCloseable {
    /// `name?` or `?name` alone in a cell asks what the name is.
    private static final Pattern QUESTION = Pattern.compile("\\s*(?:\\?\\s*([\\w.$]+)|([\\w.$]+)\\s*\\?)\\s*");

    /// The number under which code runs that no cell of its own started.
    private static final int NO_CELL = 0;

    private final CurrentCell current;
    private final Shell shell;
    private final TimeLimit limit;
    private final CommLine comms;
    private final Routing routing;
    private @Nullable Debugger debugger;

    private Session(CellOutput console, PastCells past) {
        current = new CurrentCell(console);
        var ijava = IjavaEnvironment.ofThisProcess();
        var options = Startup.options().pastCells(past);
        limit = new TimeLimit(ijava.timeout());
        shell = Shell.open(ijava.addTo(options));
        comms = new CommLine(message -> current.get().output().comm(message));
        routing = Routing.to(current, comms);
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

    /// Run what is like a first cell and give this session: whoever opens it ahead of its first cell spares that cell
    /// what the compiler loads only once.
    Session warmed() {
        shell.evaluate("1 + 1", NO_CELL);
        return this;
    }

    /// Do what makes later cells quicker, while nobody waits; false when there is nothing left to do.
    boolean rest() {
        return shell.practise();
    }

    /// Run a cell, magics included. What it puts out goes to `output`; its value or error is returned.
    Execution run(String code, int cell, CellOutput output) {
        current.enter(output);
        var question = QUESTION.matcher(code);
        if (question.matches())
            return explain(Optional.ofNullable(question.group(1)).orElseGet(() -> question.group(2)));
        var execution = shown(limit.evaluate(shell, code, cell), cell, output);
        System.out.flush();
        System.err.flush();
        return execution;
    }

    private Execution shown(Outcome outcome, int cell, CellOutput output) {
        if (outcome instanceof Outcome.Failed(var error)) return failed(error);
        if (outcome instanceof Outcome.Interrupted(var error)) return failed(error);
        outcome.notes().forEach(note -> output.stderr(note + "\n"));
        return outcome instanceof Outcome.Value(var value, var type, var notes)
                ? render(value, cell)
                : Execution.Ok.nothing();
    }

    /// Hand on a comm's message from the front end. What the user's code puts out on it goes to `output`, its error
    /// too.
    void receive(CommMessage message, CellOutput output) {
        current.enter(output);
        var outcome = shell.guard(NO_CELL, () -> {
            comms.receive(message);
            return "";
        });
        System.out.flush();
        System.err.flush();
        if (outcome instanceof Outcome.Failed(var error)) tell(error, output);
        if (outcome instanceof Outcome.Interrupted(var error)) tell(error, output);
    }

    /// Give the open comms: target by id.
    Map<String, String> comms() {
        return comms.targets();
    }

    /// Stop the running cell, or the showing of its value; of several the one that was begun first.
    void interrupt() {
        shell.interrupt();
    }

    /// Stop the cell with this number.
    void interrupt(int cell) {
        shell.interrupt(cell);
    }

    /// Give what lets a front end debug this session's cells.
    synchronized Debugger debugger() {
        if (debugger == null) debugger = new Debugger(shell);
        return debugger;
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
            limit.close();
            routing.close();
        }
    }

    private Execution explain(String name) {
        return shell.inspect(name, name.length(), 0)
                .<Execution>map(Execution.Ok::page)
                .orElseGet(() -> new Execution.Failed(
                        "NotFound",
                        "Nothing is named \"" + name + "\".",
                        List.of("Nothing is named \"" + name
                                + "\" in this session. Press TAB behind its first letters.")));
    }

    /// Show a value, as stoppable as the cell. What its own `toString` throws is told as an error of the cell.
    private Execution render(Object value, int cell) {
        if (isPlain(value)) return Execution.Ok.value(Rendering.of(value));
        return switch (shell.guard(cell, () -> Rendering.of(value))) {
            case Outcome.Value(MimeBundle shown, var type, var notes) -> Execution.Ok.value(shown);
            case Outcome.Value(var other, var type, var notes) -> Execution.Ok.value(Rendering.of(other));
            case Outcome.Done(var notes) -> Execution.Ok.nothing();
            case Outcome.Failed(var error) -> {
                var lines = new ArrayList<String>();
                lines.add("The cell ran, but its value cannot be shown:");
                lines.addAll(error.traceback());
                yield new Execution.Failed(error.name(), error.message(), lines);
            }
            case Outcome.Interrupted(var error) -> failed(error);
        };
    }

    /// Say whether showing a value runs no code of anyone's.
    private static boolean isPlain(Object value) {
        return value.getClass().getPackageName().equals("java.lang")
                && (value instanceof String || value instanceof Number || value instanceof Boolean);
    }

    private static void tell(ErrorReport error, CellOutput output) {
        output.stderr(String.join("\n", error.traceback()) + "\n");
    }

    private static Execution failed(ErrorReport error) {
        return new Execution.Failed(error.name(), error.message(), error.traceback());
    }
}
