package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.Rendering;
import dev.jotter.display.Screens;
import dev.jotter.shell.CellText.Part;
import dev.jotter.shell.Origins.Origin;
import dev.jotter.shell.WholeCell.Ready;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/// Evaluate whole cells: part, split, check, then run step by step.
final class Evaluator {
    /// Hold one thing to do.
    private sealed interface Step {
        record Snippet(Piece piece) implements Step {}

        record Command(String name, Call call) implements Step {}
    }

    private static final String NOTHING_RAN = "Nothing of this cell ran.";

    private final Shell shell;
    private final SessionLock lock;
    private final Magics magics;

    Evaluator(Shell shell, SessionLock lock, Magics magics) {
        this.shell = shell;
        this.lock = lock;
        this.magics = magics;
    }

    /// Evaluate a cell.
    Outcome evaluate(Source source, CellRun run) {
        try {
            var outcome = steps(source, 0, source.text(), run);
            return withNotes(outcome, shell.current().values().losses(run));
        } catch (StackOverflowError e) {
            return new Outcome.Failed(Faults.report(CompileErrors.NAME, Faults.NESTED));
        } catch (OutOfMemoryError e) {
            var message = run.thrown(e).chain().first().message();
            var letGo = shell.current().values().letGo(run);
            return new Outcome.Failed(Faults.report(OutOfMemoryError.class.getName(), Faults.heap(message, letGo)));
        }
    }

    /// Evaluate a part of the cell that runs, for a magic.
    Outcome evaluatePart(Source part, CellRun run) {
        var whole = run.source();
        var start = whole.text().lastIndexOf(part.text());
        return start < 0 ? steps(part, 0, part.text(), run) : steps(whole, start, part.text(), run);
    }

    /// Do work of our own on the thread of the cell.
    Outcome guarded(CellRun run, Callable<?> work) {
        Callable<?> read = () -> run.reading(work);
        try {
            Object value = run.isRunBy(Thread.currentThread()) ? read.call() : lock.release(() -> run.call(read));
            return value == null ? Outcome.done() : new Outcome.Value(value, "", List.of());
        } catch (CellRun.Stopped e) {
            return interrupted(run);
        } catch (Thrown e) {
            return new Outcome.Failed(
                    shell.locked(() -> shell.current().snippets().explain(e.chain(), run)));
        } catch (Exception e) {
            throw new IllegalStateException("Nothing else is thrown.", e);
        }
    }

    private Outcome steps(Source source, int start, String code, CellRun run) {
        List<Step> steps;
        try {
            steps = plan(source, start, code);
        } catch (Splitter.Broken e) {
            return broken(e, source);
        }
        var notes = new ArrayList<String>();
        Outcome last = Outcome.done();
        var checked = 0;
        var ready = Ready.NOTHING;
        for (var i = 0; i < steps.size(); i++) {
            if (run.stopped()) return interrupted(run);
            var step = steps.get(i);
            var ran = steps.subList(0, i);
            if (i >= checked && step instanceof Step.Snippet) {
                var pieces = piecesFrom(steps, i);
                var whole = shell.current().snippets().whole();
                ready = whole.compile(source, pieces);
                if (ready.isNothing()) {
                    var mistakes = mistakes(source, pieces, consequence(ran));
                    if (mistakes.isPresent()) return new Outcome.Failed(mistakes.get());
                    ready = whole.declare(source, pieces);
                }
                checked = i + pieces.size();
            }
            if (step instanceof Step.Snippet(Piece piece)) {
                var origin = new Origin(source, piece.start());
                last = shell.current().snippets().run(piece, ready, origin, consequence(ran), run, notes);
            } else {
                last = command((Step.Command) step, run);
            }
            if (run.stopped()) return interrupted(run);
            if (last instanceof Outcome.Failed || last instanceof Outcome.Interrupted) return withNotes(last, notes);
            if (step instanceof Step.Command && i < steps.size() - 1) show(last, run);
        }
        shell.current().snippets().noteUnresolved(run, notes);
        return withNotes(last, notes);
    }

    private Outcome broken(Splitter.Broken broken, Source source) {
        var jshell = shell.current().jshell();
        var diags = jshell.sourceCodeAnalysis().sourceToSnippets(broken.source()).stream()
                .flatMap(jshell::diagnostics)
                .toList();
        var mistakes = Mistake.among(diags, new Origin(source, broken.start()));
        var errors = shell.current().compileErrors();
        return new Outcome.Failed(
                mistakes.isEmpty() ? errors.unfinished(source, NOTHING_RAN) : errors.report(mistakes, NOTHING_RAN));
    }

    /// Take the snippets up to the next magic, which may change what the code behind it means.
    private static List<Piece> piecesFrom(List<Step> steps, int from) {
        var pieces = new ArrayList<Piece>();
        for (var step : steps.subList(from, steps.size())) {
            if (!(step instanceof Step.Snippet(Piece piece))) break;
            pieces.add(piece);
        }
        return pieces;
    }

    /// Check several snippets before the first runs.
    private Optional<ErrorReport> mistakes(Source source, List<Piece> pieces, String consequence) {
        if (pieces.stream().filter(piece -> !piece.isImport()).count() < 2) return Optional.empty();
        var engine = shell.current();
        var errors = engine.check().errors(source, pieces);
        if (errors.stream().anyMatch(Mistake::isAboutClassPath) && engine.widen()) {
            errors = engine.check().errors(source, pieces);
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(engine.compileErrors().report(errors, consequence));
    }

    private static boolean isImport(Step step) {
        return step instanceof Step.Snippet(Piece piece) && piece.isImport();
    }

    private static String consequence(List<Step> ran) {
        return ran.stream().allMatch(Evaluator::isImport) ? NOTHING_RAN : "What stands above it in the cell ran.";
    }

    private static Outcome withNotes(Outcome outcome, List<String> notes) {
        if (notes.isEmpty()) return outcome;
        return switch (outcome) {
            case Outcome.Value(Object value, String type, List<String> more) ->
                new Outcome.Value(value, type, joined(notes, more));
            case Outcome.Done(List<String> more) -> new Outcome.Done(joined(notes, more));
            case Outcome.Failed(ErrorReport error) -> new Outcome.Failed(error.with(notes));
            case Outcome.Interrupted interrupted -> interrupted;
        };
    }

    private static List<String> joined(List<String> notes, List<String> more) {
        var all = new ArrayList<>(notes);
        all.addAll(more);
        return all;
    }

    private List<Step> plan(Source source, int start, String code) throws Splitter.Broken {
        var steps = new ArrayList<Step>();
        var splitter = new Splitter(shell.current().jshell().sourceCodeAnalysis());
        for (var part : CellText.parts(code, magics::knows)) {
            if (part instanceof Part.Java(String text, int at)) {
                splitter.split(text, start + at).forEach(piece -> steps.add(new Step.Snippet(piece)));
            } else if (part instanceof Part.LineMagic(String name, String arguments, int at)) {
                steps.add(new Step.Command(name, new Call(arguments, Optional.empty(), source.cell())));
            } else if (part instanceof Part.CellMagic(String name, String arguments, String body, int at)) {
                steps.add(new Step.Command(name, new Call(arguments, Optional.of(body), source.cell())));
            }
        }
        return steps;
    }

    /// Run a magic on the cell's thread, so that it can be stopped as the cell's code can.
    private Outcome command(Step.Command step, CellRun run) {
        var name = step.name();
        try {
            return lock.release(() -> run.call(() -> magics.named(name).run(step.call(), shell)));
        } catch (CellRun.Stopped e) {
            return interrupted(run);
        } catch (JotterException e) {
            var sentences = String.valueOf(e.getMessage());
            return new Outcome.Failed(
                    new ErrorReport(e.getClass().getSimpleName(), sentences, List.of(sentences.split("\n"))));
        } catch (Exception e) {
            var thrown = cause(e);
            var message = "%" + name + " failed: " + thrown;
            return new Outcome.Failed(new ErrorReport(thrown.getClass().getName(), message, List.of(message)));
        }
    }

    /// Show what a magic in the midst of a cell gave.
    private void show(Outcome outcome, CellRun run) {
        if (!(outcome instanceof Outcome.Value value)) return;
        guarded(run, () -> {
            Screens.current().show(Rendering.of(value.value()));
            return value;
        });
    }

    private static Throwable cause(Exception e) {
        return e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    }

    private static Outcome interrupted(CellRun current) {
        var lines = new ArrayList<String>();
        lines.add(Ansi.redBold("Interrupted") + ": The cell was stopped.");
        current.survivor().ifPresent(thread -> lines.addAll(Survivor.lines(thread)));
        return new Outcome.Interrupted(new ErrorReport("Interrupted", "The cell was stopped.", lines));
    }
}
