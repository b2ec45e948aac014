package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.io.IOException;
import java.util.List;

/// Run a command of the system's shell.
public final class ShMagic implements Magic {
    @Override
    public String name() {
        return "sh";
    }

    @Override
    public List<String> aliases() {
        return List.of("bash", "system");
    }

    @Override
    public String group() {
        return Group.SYSTEM;
    }

    @Override
    public String help() {
        return "%sh <command>, %%sh above a script: run it in the system's shell, {name} for a variable";
    }

    @Override
    public String example() {
        return """
                var folder = "/tmp";
                %sh ls {folder} | head -3""";
    }

    @Override
    public Outcome run(Call call, Shell shell) throws InterruptedException {
        var script = call.body().orElse(call.arguments());
        if (script.isBlank()) {
            throw new JotterException(
                    "There is nothing to run.",
                    "A command was expected behind %sh or below %%sh, but nothing was found.",
                    "Type, for example, %sh ls.");
        }
        var here = Folder.of(shell);
        var program = Settings.of(shell).get(Settings.SHELL);
        var builder = new ProcessBuilder(program, "-c", Expansion.of(script, call, shell))
                .directory(here.path().toFile());
        builder.environment().clear();
        builder.environment().putAll(here.environment());
        try (var process = ChildProcess.start(builder)) {
            var code = process.await();
            if (code == 0) return Outcome.done();
            var command = script.strip().lines().findFirst().orElse("")
                    + (script.strip().contains("\n") ? " …" : "");
            throw new JotterException(
                    "The command ended with exit code " + code + ": " + command,
                    "The exit code 0 was expected"
                            + (process.lastComplaint().isEmpty()
                                    ? "."
                                    : "; its last complaint is: " + process.lastComplaint()),
                    "Correct the command, or put \"|| true\" behind it where this code is fine.");
        } catch (IOException e) {
            throw new JotterException(
                    "The shell \"" + program + "\" cannot be started.",
                    "A program on the PATH and the folder " + here.path() + " were expected, but: " + e.getMessage()
                            + ".",
                    "Name another: %config sh.shell sh.",
                    e);
        }
    }
}
