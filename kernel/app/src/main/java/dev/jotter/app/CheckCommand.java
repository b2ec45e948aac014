package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Run notebooks and compare their new outputs with those that they hold.
final class CheckCommand {
    private CheckCommand() {}

    static int run(List<String> arguments) throws InterruptedException {
        return run(arguments, System.out);
    }

    static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        var line =
                CommandLine.parse("check", arguments, List.of("--timeout", "--ignore", "--junit"), List.of("--exact"));
        if (line.rest().isEmpty()) {
            throw new JotterException(
                    "\"jotter check\" needs notebooks.",
                    "One path or more was expected; found: none.",
                    "Type: ./jotter check notebooks/quickstart.ipynb");
        }
        line.last("--timeout").ifPresent(RunCommand::seconds);
        var check = new NotebookCheck(line.flags().contains("--exact"), Ignored.of(line.all("--ignore")));
        var notebooks = new LinkedHashMap<String, Notebook>();
        for (var name : line.rest()) notebooks.put(name, Notebook.read(RunCommand.resolve(name)));
        var checked = new LinkedHashMap<String, List<CheckedCell>>();
        for (var notebook : notebooks.entrySet()) {
            var fresh = runAnew(RunCommand.resolve(notebook.getKey()), line.last("--timeout"));
            var cells = check.compare(notebook.getValue(), fresh);
            checked.put(notebook.getKey(), cells);
            tell(notebook.getKey(), cells, out);
        }
        line.last("--junit").map(RunCommand::resolve).ifPresent(file -> JunitReport.write(file, checked));
        return checked.values().stream().flatMap(List::stream).allMatch(CheckedCell::isFine) ? 0 : 1;
    }

    private static void tell(String name, List<CheckedCell> cells, PrintStream out) {
        out.println(name);
        for (var cell : cells) {
            if (cell.isFine()) continue;
            out.println("  " + cell.heading() + "  " + cell.verdict().words);
            cell.why().forEach(line -> out.println("      " + line));
        }
        var counts = cells.stream()
                .collect(
                        Collectors.groupingBy(cell -> cell.verdict().words, LinkedHashMap::new, Collectors.counting()));
        out.println("  " + cells.size() + " cells: "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", ")));
        if (!cells.stream().allMatch(CheckedCell::isFine)) {
            out.println("  To store the new outputs: ./jotter run " + name + " --out " + name);
        }
    }

    /// Run a notebook in a process of its own, so that no notebook finds what another left, and each runs in its
    /// folder.
    private static Notebook runAnew(Path file, Optional<String> timeout) throws InterruptedException {
        try {
            var folder = Files.createTempDirectory("jotter-check");
            var copy = folder.resolve("run.ipynb");
            var log = folder.resolve("log.txt");
            try {
                var process = new ProcessBuilder(command(file, copy, timeout))
                        .directory(file.resolveSibling("").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                process.getOutputStream().close();
                var end = new Thread(process::destroyForcibly);
                Runtime.getRuntime().addShutdownHook(end);
                var exit = process.waitFor();
                Runtime.getRuntime().removeShutdownHook(end);
                if (exit <= 1 && Files.exists(copy)) return Notebook.read(copy);
                throw broken(file, exit, Files.readString(log));
            } finally {
                for (var made : List.of(copy, log, folder)) Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JotterException broken(Path file, int exit, String log) {
        var last = log.strip()
                .lines()
                .skip(Math.max(0, log.strip().lines().count() - 3))
                .toList();
        return new JotterException(
                "\"" + file + "\" could not be run to its end.",
                "Its process was expected to end with 0 or 1, and ended with " + exit + ", saying: "
                        + String.join(" ", last) + ".",
                "See where it happens: ./jotter run " + file);
    }

    private static List<String> command(Path file, Path copy, Optional<String> timeout) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("run", file.toAbsolutePath().toString(), "--keep-going", "--out", copy.toString()));
        timeout.ifPresent(seconds -> command.addAll(List.of("--timeout", seconds)));
        return command;
    }
}
