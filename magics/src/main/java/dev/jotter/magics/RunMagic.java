package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.Optional;

/// Run a file in the session, as a program.
public final class RunMagic implements Magic {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public String group() {
        return Group.CODE;
    }

    @Override
    public String help() {
        return "%run <file> [argument]…: run a source file with its main, or a notebook, here";
    }

    @Override
    public String example() {
        return "%run Main.java one two";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var words = call.words();
        if (words.isEmpty()) {
            throw new JotterException(
                    "%run was called without a file.",
                    "A file of Java or a notebook was expected, but nothing was found.",
                    "Type, for example, %run Main.java or %run notebook.ipynb.");
        }
        var code = CodeFile.read(Folder.of(shell).resolve(words.getFirst()));
        var outcome = CodeRun.all(code, call, shell);
        if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Interrupted) return outcome;
        Optional<String> main = code.main(words.subList(1, words.size()));
        return main.map(text -> shell.evaluate(text, call.cell())).orElse(outcome);
    }
}
