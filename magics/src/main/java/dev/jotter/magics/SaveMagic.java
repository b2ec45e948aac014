package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.PastCells.PastCell;
import dev.jotter.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/// Write cells that were run to a file.
public final class SaveMagic implements Magic {
    @Override
    public String name() {
        return "save";
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%save [-f] <file> [range]…: write cells run before to a file; -f over another";
    }

    @Override
    public String example() {
        return "%save work.jshell 1-3";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var options = call.options(List.of(), List.of("-f"));
        var words = options.words();
        if (words.isEmpty()) {
            throw new JotterException(
                    "%save was called without a file.",
                    "A file, and the numbers of cells, were expected, but nothing was found.",
                    "Type, for example, %save work.jshell 1-3.");
        }
        var file = Folder.of(shell).resolve(words.getFirst());
        if (Files.exists(file) && !options.has("-f")) {
            throw new JotterException(
                    "\"" + words.getFirst() + "\" is there already.",
                    "A name that nothing has yet was expected at " + file + ".",
                    "Choose another, or write over it: %save -f " + call.arguments());
        }
        var cells = CellRange.choose(words.subList(1, words.size()), call.cell(), shell);
        var text = cells.stream().map(PastCell::input).map(String::strip).collect(Collectors.joining("\n\n", "", "\n"));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Written.failed(file, e);
        }
        Say.line("wrote " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + " to " + file.getFileName());
        return Outcome.done();
    }
}
