package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Write the cell's text to a file.
public final class WriteFileMagic implements Magic {
    @Override
    public String name() {
        return "writefile";
    }

    @Override
    public List<String> aliases() {
        return List.of("file");
    }

    @Override
    public String group() {
        return Group.SYSTEM;
    }

    @Override
    public String help() {
        return "%%writefile [-a] <file> above text: write it to the file, -a behind what is there";
    }

    @Override
    public String example() {
        return "%%writefile animals.csv\nname,legs\nant,6";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var options = call.options(List.of(), List.of("-a"));
        var words = options.words();
        if (words.size() != 1 || call.body().isEmpty()) {
            throw new JotterException(
                    "%%writefile does not know what to write where.",
                    "One file behind %%writefile and text below it were expected.",
                    "Type, for example, %%writefile animals.csv and the lines below it.");
        }
        var file = Folder.of(shell).resolve(words.getFirst());
        var append = options.has("-a");
        var existed = Files.exists(file);
        try {
            Files.writeString(
                    file,
                    call.body().get(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw Written.failed(file, e);
        }
        Say.line((append && existed ? "added to " : existed ? "wrote over " : "wrote ") + file.getFileName());
        return Outcome.done();
    }
}
