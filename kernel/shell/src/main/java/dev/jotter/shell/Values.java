package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/// Watch over what the variables of a session hold: let go of it when nobody can reach it any more or it fills the
/// memory, and know which have lost it, and why.
final class Values {
    private final JShell jshell;
    private final InProcessControl control;
    private final Losses losses = new Losses();

    Values(JShell jshell, InProcessControl control) {
        this.jshell = jshell;
        this.control = control;
    }

    /// Take note of a variable that a cell declared; it has no value when its initialiser failed or was stopped.
    void declared(VarSnippet variable, boolean failed, CellRun run) {
        if (variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) return;
        run.declared(variable);
        var name = variable.name();
        if (failed || run.stopped()) {
            var what = failed ? "failed" : "was stopped";
            losses.add(name, "cell %d %s".formatted(run.source().cell(), what), run);
        } else {
            losses.gained(name);
        }
    }

    /// Tell of the variables without a value that the cell names.
    List<String> losses(CellRun run) {
        return losses.told(run, this::held);
    }

    private Optional<Losses.Held> held(String name) {
        return jshell.variables()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .flatMap(one -> jshell.status(one) == Status.VALID
                        ? control.held(classOf(one), name)
                        : Optional.of(new Losses.Held.Gone()));
    }

    /// Let go of what the variables of a cell hold that filled the memory, and, if that is not enough, of what the
    /// other variables hold that it names.
    List<String> letGo(CellRun run) {
        if (!Faults.isHeapFull()) return List.of();
        var names = new ArrayList<String>();
        letGo(run.declared().stream(), names);
        if (Faults.isHeapFull()) {
            var named = Words.of(run.source().text()).all();
            letGo(jshell.variables().filter(one -> named.contains(one.name())), names);
        }
        var why = "cell %d filled the memory".formatted(run.source().cell());
        names.forEach(name -> losses.add(name, why, run));
        return names;
    }

    private void letGo(Stream<VarSnippet> variables, List<String> names) {
        variables
                .filter(one -> one.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND && !names.contains(one.name()))
                .filter(this::forget)
                .forEach(one -> names.add(one.name()));
    }

    /// Let go of what a replaced variable held, unless an unchanged declaration put it back in its place; say so when a
    /// variable lost its value because its type changed.
    void followed(SnippetEvent event, CellRun run, List<String> notes) {
        if (!(event.snippet() instanceof VarSnippet variable)) return;
        if (event.status() == Status.OVERWRITTEN) {
            if (!classOf(variable).equals(classOf(event.causeSnippet()))) forget(variable);
        } else if (event.causeSnippet() instanceof PersistentSnippet cause && isEmptied(variable, cause)) {
            losses.add(
                    variable.name(),
                    "cell %d declared %s anew".formatted(run.source().cell(), cause.name()),
                    run);
            var note = "%s lost its value, because %s was declared anew.".formatted(variable.name(), cause.name());
            if (!notes.contains(note)) notes.add(note);
        }
    }

    /// Say whether a variable has lost its value, now that something it depends on was declared anew.
    private boolean isEmptied(VarSnippet variable, PersistentSnippet cause) {
        if (jshell.status(variable) != Status.VALID) return true;
        var type = classOf(variable);
        if (control.hasCarried(type)) return false;
        return cause.kind() == Snippet.Kind.TYPE_DECL
                || control.held(type, variable.name())
                        .filter(Losses.Held.Nothing.class::isInstance)
                        .isPresent();
    }

    /// Give the name of the class that JShell made of a snippet.
    String classOf(Snippet snippet) {
        return jshell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }

    /// Let go of what a variable holds; false when that is nothing.
    boolean forget(VarSnippet variable) {
        try {
            return control.clear(classOf(variable), variable.name());
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
