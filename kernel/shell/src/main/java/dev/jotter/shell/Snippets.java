package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import dev.jotter.shell.WholeCell.Ready;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import jdk.jshell.spi.ExecutionControl.RunException;
import jdk.jshell.spi.ExecutionControl.StoppedException;

/// Run one snippet after the other in JShell and read what came of it.
final class Snippets {
    private final JShell jshell;
    private final InProcessControl control;
    private final CompileErrors compileErrors;
    private final RuntimeErrors runtimeErrors;
    private final Trace trace;
    private final BooleanSupplier widen;
    private final Shortcuts shortcuts;
    private final Origins origins;
    private final CellLines lines;
    private final WholeCell whole;
    private final Values values;

    /// @param trace lets a debugger follow the code
    /// @param widen lets the compiler see more; false when there is no more
    Snippets(
            JShell jshell,
            InProcessControl control,
            CompileErrors compileErrors,
            Trace trace,
            BooleanSupplier widen,
            Shortcuts shortcuts,
            Origins origins,
            Values values) {
        this.values = values;
        this.origins = origins;
        this.jshell = jshell;
        this.control = control;
        this.compileErrors = compileErrors;
        this.runtimeErrors = new RuntimeErrors(origins, this::missing);
        this.trace = trace;
        this.widen = widen;
        this.lines = new CellLines(jshell, origins);
        this.shortcuts = shortcuts;
        this.whole = new WholeCell(shortcuts, control, origins, trace, this::stands);
    }

    /// Give what compiles several pieces of a cell together.
    WholeCell whole() {
        return whole;
    }

    /// Run one snippet.
    ///
    /// @param ready what was compiled of the cell already
    /// @param consequence a sentence that says what of the cell ran, for when this does not compile
    /// @param run the cell's
    /// @param notes gets lines for the user
    Outcome run(Piece piece, Ready ready, Origin origin, String consequence, CellRun run, List<String> notes) {
        run.clear();
        if (ready.declared().contains(piece)) return Outcome.done();
        if (trace.isOn()) return inSight(piece, origin, consequence, run, notes);
        var made = ready.codes().get(piece);
        if (made != null && ready.age() == shortcuts.age()) {
            shortcuts.keep(piece, made);
            return run(made, piece, origin, run);
        }
        var words = Words.of(piece.source());
        var code = shortcuts.compile(piece, words);
        if (code.isPresent()) return run(code.get(), piece, origin, run);
        if (stands(piece, origin)
                || !whole.declare(origin.source(), List.of(piece)).isNothing()) return Outcome.done();
        return took(piece, evaluate(piece, words, origin), origin, consequence, run, notes);
    }

    /// Run a snippet so that it can be followed: without shortcuts, and defined anew if it stands but was defined too
    /// early. JShell does not define again what is unchanged, so it gets an empty line more.
    private Outcome inSight(Piece piece, Origin origin, String consequence, CellRun run, List<String> notes) {
        if (stands(piece, origin)) return Outcome.done();
        var isLate = isOutOfSight(piece);
        var seen = isLate ? piece.lowered() : piece;
        var at = isLate ? origin.lowered() : origin;
        return took(seen, evaluate(seen, at), at, consequence, run, notes);
    }

    /// JShell tells what follows in the order of its numbers, which depends on what else was tried: sort the notes.
    private Outcome took(
            Piece piece,
            List<SnippetEvent> events,
            Origin origin,
            String consequence,
            CellRun run,
            List<String> notes) {
        var before = notes.size();
        var outcome = read(piece, events, origin, consequence, run, notes);
        notes.subList(before, notes.size()).sort(Comparator.naturalOrder());
        return outcome;
    }

    private Outcome read(
            Piece piece, List<SnippetEvent> first, Origin origin, String consequence, CellRun run, List<String> notes) {
        var events = first;
        if (events.stream().anyMatch(event -> lacksClasses(event, piece)) && widen.getAsBoolean()) {
            dropRefused(events);
            events = evaluate(piece, origin);
        }
        Outcome outcome = Outcome.done();
        for (var event : events) {
            if (event.causeSnippet() != null) {
                values.followed(event, run, notes);
                continue;
            }
            if (isRefused(event)) {
                var diags = jshell.diagnostics(event.snippet()).toList();
                dropRefused(events);
                mendTypeNames(event.snippet());
                return new Outcome.Failed(compileErrors.report(Mistake.among(diags, origin), consequence));
            }
            if (event.snippet() instanceof VarSnippet variable)
                values.declared(variable, event.exception() != null, run);
            if (event.exception() != null) {
                return new Outcome.Failed(failed(run, event.exception()));
            }
            if (event.snippet() instanceof DeclarationSnippet declared
                    && !event.status().equals(Status.VALID)) {
                run.declaredUnresolved(declared);
            }
            outcome = outcome(event.snippet(), piece, run);
        }
        return outcome;
    }

    private Outcome run(OnePass.Code code, Piece piece, Origin origin, CellRun run) {
        origins.remember(code.className().substring(code.className().indexOf('.') + 1), origin);
        try {
            control.load(code.classes().toArray(ClassBytecodes[]::new));
            control.invoke(code.className(), CodeClass.ENTRY);
        } catch (StoppedException e) {
            return Outcome.done();
        } catch (RunException e) {
            return new Outcome.Failed(failed(run, shortcuts.told(e)));
        } catch (ExecutionControlException e) {
            shortcuts.forget();
            throw new IllegalStateException("The session cannot run its classes.", e);
        }
        var value = run.value();
        if (piece.closed() || code.typeName().isEmpty() || value.isEmpty()) return Outcome.done();
        return new Outcome.Value(value.get(), code.typeName(), List.of());
    }

    /// Say whether the same type or method is in force already. To declare it anew would take the values from all
    /// variables of that type. A type with static parts starts afresh, and so does what a debugger cannot
    /// follow yet.
    private boolean stands(Piece piece, Origin origin) {
        var source = piece.source().strip();
        var same = Stream.<DeclarationSnippet>concat(jshell.types(), jshell.methods())
                .filter(snippet -> jshell.status(snippet) == Status.VALID)
                .filter(snippet -> snippet.source().strip().equals(source))
                .filter(snippet -> !(snippet instanceof TypeDeclSnippet && source.contains("static")))
                .filter(snippet -> !trace.lacks(values.classOf(snippet)))
                .findFirst();
        same.ifPresent(snippet -> origins.remember(snippet.id(), origin));
        return same.isPresent();
    }

    /// Say whether the same stands already and cannot be followed, since it was defined before anyone wanted to.
    private boolean isOutOfSight(Piece piece) {
        if (!trace.isOn()) return false;
        var source = piece.source().strip();
        return Stream.of(jshell.types(), jshell.methods(), jshell.variables())
                .flatMap(declared -> declared)
                .filter(snippet -> snippet.source().strip().equals(source))
                .anyMatch(snippet -> trace.lacks(values.classOf(snippet)));
    }

    private boolean lacksClasses(SnippetEvent event, Piece piece) {
        return isRefused(event)
                && (piece.isImport()
                        || jshell.diagnostics(event.snippet())
                                .anyMatch(diag ->
                                        Mistake.isAboutClassPath(diag.getCode(), diag.getMessage(Locale.ROOT))));
    }

    /// Compile with only what the piece can reach; in doubt with all.
    private List<SnippetEvent> evaluate(Piece piece, Words words, Origin origin) {
        var names = piece.isImport() ? Optional.<Set<String>>empty() : shortcuts.names(words);
        if (names.isEmpty()) return evaluate(piece, origin);
        var events = Focus.on(names.get(), () -> evaluate(piece, origin));
        var own = events.stream().filter(event -> event.causeSnippet() == null).toList();
        if (own.stream().noneMatch(event -> isUnsure(event.status()))) return events;
        // One of several variables was made already, by code that must not run twice.
        if (own.stream().anyMatch(event -> event.status() == Status.VALID)) return events;
        dropRefused(events);
        return Stream.concat(evaluate(piece, origin).stream(), events.stream().filter(event -> !own.contains(event)))
                .toList();
    }

    /// A snippet that was replaced while its code ran did compile.
    private static boolean isUnsure(Status status) {
        return status == Status.REJECTED || (status.isActive() && status != Status.VALID);
    }

    private List<SnippetEvent> evaluate(Piece piece, Origin origin) {
        shortcuts.forget();
        control.declares(Words.of(piece.source()).declared());
        var events = trace.define(piece.source(), origin, lines, () -> jshell.eval(piece.source()));
        for (var event : events) {
            if (event.causeSnippet() == null) origins.remember(event.snippet().id(), origin);
        }
        return events;
    }

    /// A variable whose type is not known was not made, though JShell keeps it for later. One that is replaced already
    /// was: another cell did so while the code of this one ran.
    private boolean isRefused(SnippetEvent event) {
        if (event.causeSnippet() != null) return false;
        return event.status() == Status.REJECTED
                || (event.snippet() instanceof VarSnippet
                        && event.status() != Status.VALID
                        && event.status().isActive());
    }

    private void dropRefused(List<SnippetEvent> events) {
        for (var event : events) {
            if (isRefused(event)
                    && event.snippet() instanceof VarSnippet variable
                    && event.status().isActive()) {
                jshell.drop(variable);
            }
        }
    }

    /// Put something in the place of a type that was refused.
    ///
    /// JShell of JDK 25 looks up every type name ever declared when it prints a type, finds nothing for a refused
    /// one, and takes each later `var` for an `Object`. A class whose superclass is unknown fills the place and
    /// cannot be used.
    private void mendTypeNames(Snippet refused) {
        if (!(refused instanceof TypeDeclSnippet type)) return;
        if (jshell.types().anyMatch(other -> other.name().equals(type.name()))) return;
        jshell.eval("class " + type.name() + " extends $Refused$ {}");
    }

    /// Explain what was thrown outside a snippet: JShell tells its places when a snippet that does nothing throws it.
    ErrorReport explain(Chain chain, CellRun run) {
        run.clear();
        run.rethrow(chain);
        return jshell.eval("{}").stream()
                .map(SnippetEvent::exception)
                .filter(Objects::nonNull)
                .findFirst()
                .map(told -> runtimeErrors.report(chain, told, List.of()))
                .orElseThrow();
    }

    private ErrorReport failed(CellRun run, JShellException told) {
        var chain = run.thrown().orElseThrow(() -> new IllegalStateException("JShell itself failed.", told));
        var letGo = isAboutHeap(chain) ? values.letGo(run) : List.<String>of();
        return runtimeErrors.report(chain, told, letGo);
    }

    private static boolean isAboutHeap(Chain chain) {
        return chain.first().thrown() instanceof OutOfMemoryError
                && RuntimeErrors.isAboutHeap(chain.first().message());
    }

    private Outcome outcome(Snippet snippet, Piece piece, CellRun run) {
        var value = run.value();
        var type = type(snippet);
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND && snippet instanceof VarSnippet temporary) {
            values.forget(temporary);
            jshell.drop(temporary);
        } else if (snippet.kind() != Snippet.Kind.EXPRESSION) {
            return Outcome.done();
        }
        if (piece.closed() || value.isEmpty()) return Outcome.done();
        return new Outcome.Value(value.get(), type, List.of());
    }

    private static String type(Snippet snippet) {
        return switch (snippet) {
            case VarSnippet variable -> variable.typeName();
            case ExpressionSnippet expression -> expression.typeName();
            default -> "";
        };
    }

    private String missing(DeclarationSnippet snippet) {
        return jshell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    /// Say what is declared but cannot be used yet, since it names something unknown.
    void noteUnresolved(CellRun run, List<String> notes) {
        for (var snippet : run.takeUnresolved()) {
            if (!jshell.status(snippet).isActive() || jshell.status(snippet) == Status.VALID) continue;
            var missing = missing(snippet);
            if (missing.isEmpty()) continue;
            notes.add("%s is declared, but cannot be used until this is: %s.".formatted(snippet.name(), missing));
        }
    }
}
