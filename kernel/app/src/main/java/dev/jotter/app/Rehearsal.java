package dev.jotter.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.Client;
import dev.jotter.jupyter.Connection;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Live two short sessions, one as the notebook runner and one as a kernel, so that a JVM that watches can keep in its
/// AOT cache (JEP 483, 514, 515) what every start needs: classes loaded and linked, and which methods are hot.
///
/// What the class path brings to every session is kept in the [StartupFile].
///
/// The cells come from the resources `META-INF/jotter/rehearsal.jsh` on the class path, blank lines between them. A
/// cell may fail: it is heard by no one.
public final class Rehearsal {
    private static final String CELLS = "META-INF/jotter/rehearsal.jsh";

    /// How often the kernel's cells are run: a method is kept as hot once it was called some hundred times.
    private static final int ROUNDS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PORTS =
            List.of("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rehearsal() {}

    /// Rehearse in the folder where the program was started, which the caller throws away.
    public static void main(String[] arguments) throws Exception {
        ProcessLogging.install();
        System.setProperty("jotter.home", Path.of("home").toAbsolutePath().toString());
        var library = System.getProperty(HistoryFile.LIBRARY_PATH);
        if (library != null) HistoryFile.unpackLibrary(Path.of("").toAbsolutePath(), Path.of(library));
        rehearse(Path.of("").toAbsolutePath(), ROUNDS);
        var found = new Startup(Rehearsal.class.getClassLoader()).look();
        var kept = StartupFile.ofThisProcess();
        if (kept.isPresent()) kept.get().write(found);
        System.exit(0);
    }

    static void rehearse(Path folder, int rounds) throws Exception {
        var cells = new Startup(Rehearsal.class.getClassLoader())
                .texts(CELLS).stream()
                        .flatMap(text -> List.of(text.strip().split("\n\n+")).stream())
                        .toList();
        Main.run(List.of("run", notebook(folder, cells).toString(), "--keep-going", "--timeout", "30"));
        var file = connectionFile(folder);
        var kernel = aside(() -> {
            KernelCommand.serve(file, Duration.ofDays(1));
            return file;
        });
        try (var client = Client.connect(Connection.read(file), PATIENCE)) {
            client.ask("kernel_info_request", object());
            for (var round = 0; round < rounds; round++) {
                client.ask("comm_info_request", object());
                client.ask(
                        "history_request",
                        object().put("hist_access_type", "tail").put("n", 1));
                for (var cell : cells) {
                    client.ask("is_complete_request", object().put("code", cell));
                    client.ask("complete_request", object().put("code", cell).put("cursor_pos", cell.length()));
                    client.ask("inspect_request", object().put("code", cell).put("cursor_pos", 0));
                    client.ask("execute_request", object().put("code", cell));
                    client.awaitIdle();
                }
            }
            client.ask("shutdown_request", object());
        }
        kernel.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static Path notebook(Path folder, List<String> cells) throws IOException {
        var notebook = object().put("nbformat", 4);
        var list = notebook.putArray("cells");
        cells.forEach(cell -> list.addObject().put("cell_type", "code").put("source", cell));
        return Files.write(folder.resolve("rehearsal.ipynb"), JSON.writeValueAsBytes(notebook));
    }

    /// Write a connection file as Jupyter does.
    private static Path connectionFile(Path folder) throws IOException {
        var content = object().put("ip", "127.0.0.1").put("key", "rehearsal");
        for (var port : PORTS) {
            try (var free = new ServerSocket(0)) {
                content.put(port, free.getLocalPort());
            }
        }
        return Files.write(folder.resolve("connection.json"), JSON.writeValueAsBytes(content));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static FutureTask<?> aside(Callable<?> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("jotter-rehearsal").start(task);
        return task;
    }
}
