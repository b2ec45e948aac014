package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;

/// Declare in the session what a file declares.
public final class LoadMagic implements Magic {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public String group() {
        return Group.CODE;
    }

    @Override
    public String help() {
        return "%load <file>: run a source file or a notebook here, but no main";
    }

    @Override
    public String example() {
        return "%load Helpers.java";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var words = call.words();
        if (words.size() == 1)
            return CodeRun.all(CodeFile.read(Folder.of(shell).resolve(words.getFirst())), call, shell);
        throw new JotterException(
                "%load does not know which file is meant.",
                "One file was expected, but \"" + call.arguments() + "\" was found.",
                "Type, for example, %load Helpers.java, or notebook.ipynb.");
    }
}
