package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.Connection;
import dev.jotter.jupyter.Kernel;
import dev.jotter.jupyter.KernelServer;
import dev.jotter.jupyter.Sockets;
import dev.jotter.shell.PastCells;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jline.utils.Signals;

/// Be the kernel of one notebook until Jupyter ends it.
final class KernelCommand {
    /// The option for two processes in place of one.
    static final String ISOLATED = "--isolated";

    /// The option by which a front starts its worker, before the socket to connect to. Nobody types it.
    static final String WORKER = "--worker";

    /// How long closing may take before the process ends regardless.
    private static final Duration CLOSE = Duration.ofSeconds(2);

    /// How long a kernel may outlive Jupyter.
    private static final Duration PARENT = Duration.ofSeconds(5);

    private KernelCommand() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        var line = CommandLine.parse("kernel", arguments, List.of(WORKER), List.of(ISOLATED));
        var front = line.last(WORKER);
        if (front.isPresent()) return IsolatedCommand.work(Path.of(front.get()));
        if (line.rest().size() != 1) {
            throw new JotterException(
                    "\"jotter kernel\" needs to know where Jupyter listens.",
                    "One connection file was expected; found: " + line.rest().size() + " words.",
                    "Let Jupyter start the kernel: ./jotter install, then pick \"Java (Jotter)\" in a notebook.");
        }
        var file = Path.of(line.rest().getFirst());
        if (line.flags().contains(ISOLATED)) IsolatedCommand.serve(file);
        else serve(file, CLOSE);
        return 0;
    }

    /// Answer until a front end asks for the end. It connects while the session opens.
    ///
    /// @param close how long closing may take before the process ends regardless
    static void serve(Path connectionFile, Duration close) throws InterruptedException {
        var sockets = Sockets.of(Connection.read(connectionFile));
        var console = new StreamOutput(System.out, System.err, false);
        var history = History.ofUser();
        var kernel = new JotterKernel(session(console, history), history);
        serve(sockets, kernel, () -> endWithin(close));
        kernel.close();
        history.close();
    }

    /// Let any kernel answer until a front end asks for the end.
    ///
    /// @param ending what to do before everything is closed
    static void serve(Sockets sockets, Kernel kernel, Runnable ending) throws InterruptedException {
        var server = KernelServer.start(sockets, kernel);
        endWithParent();
        Signals.register("INT", kernel::interrupt);
        server.awaitShutdown();
        ending.run();
        server.close();
    }

    /// Open a session in the background, ready for its first cell.
    static CompletableFuture<Session> session(CellOutput console, PastCells past) {
        return CompletableFuture.supplyAsync(() -> Session.open(console, past).warmed(), KernelCommand::open);
    }

    private static void open(Runnable work) {
        Thread.ofPlatform().daemon().name("jotter-open").start(work);
    }

    /// Leave nothing behind when Jupyter itself was killed: it tells its process id in `JPY_PARENT_PID`.
    private static void endWithParent() {
        var parent = System.getenv("JPY_PARENT_PID");
        if (parent == null || !parent.matches("[1-9]\\d{0,17}")) return;
        ProcessHandle.of(Long.parseLong(parent))
                .ifPresent(process ->
                        Thread.ofPlatform().daemon().name("jotter-parent").start(() -> endWith(process)));
    }

    /// Look now and then: the JDK's own way to await a process that is no child begins with three looks a second.
    private static void endWith(ProcessHandle parent) {
        while (parent.isAlive()) {
            LockSupport.parkNanos(PARENT.toNanos());
            // A cell that interrupts all threads does not mean this one.
            Thread.interrupted();
        }
        endSoon();
        System.exit(1);
    }

    /// Neither a stuck cell nor a user's shutdown hook keeps the process.
    static void endSoon() {
        endWithin(CLOSE);
    }

    private static void endWithin(Duration limit) {
        Thread.ofPlatform().daemon().name("jotter-end").start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
