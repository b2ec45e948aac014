package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.Rendering;
import dev.jotter.display.Screens;
import dev.jotter.shell.CellText.Part;
import dev.jotter.shell.Origins.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/// Evaluate whole cells: part, split, check, then run step by step.
final class Evaluator {
    /// Hold one thing to do.
    private sealed interface Step {
        record Snippet(Piece piece) implements Step {}

        record Command(String name, Call call) implements Step {}
    }

    private static final String NOTHING_RAN = "Nothing of this cell ran.";

    private final Shell shell;
    private final InProcessControl control;
    private final ClassLoader loader;
    private final JShell jshell;
    private final Snippets snippets;
    private final CompileErrors compileErrors;
    private final CellCheck check;
    private final BooleanSupplier widen;
    private final Magics magics;
    private @Nullable CellRun run;
    private @Nullable Source outer;

    Evaluator(Shell shell, JShell jshell, InProcessControl control, ClassLoader loader, BooleanSupplier widen) {
        this.shell = shell;
        this.jshell = jshell;
        this.control = control;
        this.loader = loader;
        this.compileErrors = new CompileErrors(new Suggestions(jshell));
        this.snippets = new Snippets(jshell, control, compileErrors, widen);
        this.check = new CellCheck(jshell);
        this.widen = widen;
        this.magics = new Magics(loader);
    }

    Magics magics() {
        return magics;
    }

    /// Evaluate a cell, or, when a magic calls, a part of the one that runs.
    Outcome evaluate(String code, int cell) {
        var current = run;
        if (current != null) return evaluatePart(code, cell, current);
        var source = new Source(cell, code);
        try (var fresh = new CellRun(cell, loader)) {
            run = fresh;
            outer = source;
            control.begin(fresh);
            return steps(source, 0, code, fresh);
        } catch (ExecutionControl.ExecutionControlException e) {
            throw new IllegalStateException("The session cannot define its classes.", e);
        } finally {
            control.end();
            run = null;
            outer = null;
        }
    }

    Duration codeTime() {
        var current = run;
        return current == null ? Duration.ZERO : current.codeTime();
    }

    private Outcome evaluatePart(String code, int cell, CellRun current) {
        var whole = outer;
        var start = whole == null ? -1 : whole.text().lastIndexOf(code);
        return whole == null || start < 0
                ? steps(new Source(cell, code), 0, code, current)
                : steps(whole, start, code, current);
    }

    private Outcome steps(Source source, int start, String code, CellRun current) {
        List<Step> steps;
        try {
            steps = plan(source, start, code);
        } catch (Splitter.Broken e) {
            return broken(e, source);
        }
        var notes = new ArrayList<String>();
        Outcome last = Outcome.done();
        var isChecked = false;
        for (var i = 0; i < steps.size(); i++) {
            if (current.stopped()) return interrupted(current);
            var step = steps.get(i);
            var ran = steps.subList(0, i);
            if (!isChecked && !isImport(step)) {
                var mistakes = mistakes(source, steps.subList(i, steps.size()));
                if (mistakes.isPresent()) return new Outcome.Failed(mistakes.get());
                isChecked = true;
            }
            last = switch (step) {
                case Step.Snippet(Piece piece) ->
                    snippets.run(piece, new Origin(source, piece.start()), consequence(ran), notes);
                case Step.Command(String name, Call call) -> command(name, call);
            };
            if (current.stopped()) return interrupted(current);
            if (last instanceof Outcome.Failed || last instanceof Outcome.Interrupted) return last;
            if (step instanceof Step.Command && i < steps.size() - 1) show(last);
        }
        snippets.noteUnresolved(notes);
        return withNotes(last, notes);
    }

    private Outcome broken(Splitter.Broken broken, Source source) {
        var diags = jshell.sourceCodeAnalysis().sourceToSnippets(broken.source()).stream()
                .flatMap(jshell::diagnostics)
                .toList();
        return new Outcome.Failed(
                compileErrors.report(Mistake.among(diags, new Origin(source, broken.start())), NOTHING_RAN));
    }

    /// Check several snippets before the first runs, unless they hold what a check in advance cannot see through.
    private Optional<ErrorReport> mistakes(Source source, List<Step> steps) {
        var pieces = new ArrayList<Piece>();
        for (var step : steps) {
            if (!(step instanceof Step.Snippet(Piece piece)) || piece.isImport()) return Optional.empty();
            pieces.add(piece);
        }
        if (pieces.size() < 2) return Optional.empty();
        var errors = check.errors(source, pieces);
        if (errors.stream().map(Mistake::diag).anyMatch(CompileErrors::isAboutClassPath) && widen.getAsBoolean()) {
            errors = check.errors(source, pieces);
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(compileErrors.report(errors, NOTHING_RAN));
    }

    private static boolean isImport(Step step) {
        return step instanceof Step.Snippet(Piece piece) && piece.isImport();
    }

    private static String consequence(List<Step> ran) {
        return ran.stream().allMatch(Evaluator::isImport) ? NOTHING_RAN : "What stands above it in the cell ran.";
    }

    private static Outcome withNotes(Outcome outcome, List<String> notes) {
        return switch (outcome) {
            case Outcome.Value(Object value, String type, List<String> more) ->
                new Outcome.Value(value, type, joined(notes, more));
            case Outcome.Done(List<String> more) -> new Outcome.Done(joined(notes, more));
            case Outcome.Failed failed -> failed;
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
        var splitter = new Splitter(jshell.sourceCodeAnalysis());
        for (var part : CellText.parts(code, magics::knows)) {
            switch (part) {
                case Part.Java(String text, int at) ->
                    splitter.split(text, start + at).forEach(piece -> steps.add(new Step.Snippet(piece)));
                case Part.LineMagic(String name, String arguments, int at) ->
                    steps.add(new Step.Command(name, new Call(arguments, Optional.empty(), source.cell())));
                case Part.CellMagic(String name, String arguments, String body, int at) ->
                    steps.add(new Step.Command(name, new Call(arguments, Optional.of(body), source.cell())));
            }
        }
        return steps;
    }

    private Outcome command(String name, Call call) {
        try {
            return magics.named(name).run(call, shell);
        } catch (JotterException e) {
            var sentences = String.valueOf(e.getMessage());
            return new Outcome.Failed(
                    new ErrorReport(e.getClass().getSimpleName(), sentences, List.of(sentences.split("\n"))));
        } catch (Exception e) {
            var message = "%" + name + " failed: " + e;
            return new Outcome.Failed(new ErrorReport(e.getClass().getName(), message, List.of(message)));
        }
    }

    /// Show what a magic in the midst of a cell gave.
    private static void show(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) Screens.current().show(Rendering.of(value.value()));
    }

    private static Outcome interrupted(CellRun current) {
        var lines = new ArrayList<String>();
        lines.add(Ansi.redBold("Interrupted") + ": The cell was stopped.");
        var survivor = current.survivor();
        if (survivor != null) {
            var frames = survivor.getStackTrace();
            lines.add("Its thread \"%s\" does not end and still runs%s."
                    .formatted(survivor.getName(), frames.length == 0 ? "" : " in " + frames[0]));
        }
        return new Outcome.Interrupted(new ErrorReport("Interrupted", "The cell was stopped.", lines));
    }
}
