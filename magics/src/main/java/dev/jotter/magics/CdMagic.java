package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.nio.file.Files;

/// Go to another folder, for magics.
public final class CdMagic implements Magic {
    @Override
    public String name() {
        return "cd";
    }

    @Override
    public String group() {
        return Group.SYSTEM;
    }

    @Override
    public String help() {
        return "%cd [folder]: change the folder of magics, which Java does not see";
    }

    @Override
    public String example() {
        return "%cd /tmp";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var here = Folder.of(shell);
        var words = call.words();
        var name = words.isEmpty() ? "~" : words.getFirst();
        var folder = name.equals("-") ? here.before() : here.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new JotterException(
                    "There is no folder \"" + name + "\".",
                    "A folder was expected at " + folder + ".",
                    "Correct the path; %sh ls lists what is here.");
        }
        here.go(folder);
        Say.line(folder.toString());
        return Outcome.done();
    }
}
