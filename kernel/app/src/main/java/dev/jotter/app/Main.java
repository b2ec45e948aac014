package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Start what the first word of the command line names.
public final class Main {
    private static final SequencedMap<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "kernel", KernelCommand::run,
            "run", RunCommand::run,
            "check", CheckCommand::run,
            "repl", Repl::run,
            "install", Install::run,
            "doctor", Doctor::run,
            "version", Version::run));

    private Main() {}

    /// Do one thing and give the exit status.
    interface Command {
        int run(List<String> arguments) throws Exception;
    }

    /// Run a command and end the process, whatever threads a notebook has left behind.
    public static void main(String[] arguments) {
        ProcessLogging.install();
        System.exit(run(Arrays.asList(arguments)));
    }

    static int run(List<String> words) {
        try {
            if (words.isEmpty()) throw unknown("");
            var command = COMMANDS.get(words.getFirst());
            if (command == null) throw unknown(words.getFirst());
            return command.run(words.subList(1, words.size()));
        } catch (JotterException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            return 130;
        } catch (Exception e) {
            e.printStackTrace();
            return 3;
        }
    }

    private static JotterException unknown(String word) {
        return new JotterException(
                "Jotter knows no command \"" + word + "\".",
                "One of these was expected: " + String.join(", ", COMMANDS.keySet()) + ".",
                Nearest.to(word, COMMANDS.keySet())
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Type ./jotter help to see what each does."));
    }
}
