package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Listen on the five sockets of a connection and let a [Kernel] answer.
///
/// Each socket has a thread of its own that waits without a clock: heartbeat, control, shell, stdin and IOPub. The main
/// shell and each subshell have one besides, so that a stuck cell leaves all sockets free.
public final class KernelServer implements AutoCloseable {
    private final Iopub iopub;
    private final Stdin stdin;
    private final Shell shell;
    private final Control control;
    private final Heartbeat heartbeat;
    private final CountDownLatch shutdown = new CountDownLatch(1);

    private KernelServer(Sockets sockets, Kernel kernel) throws IOException {
        var connection = sockets.connection();
        var wire = new Wire(Signature.of(connection.signatureScheme(), connection.key()));
        iopub = new Iopub(sockets.iopub(), wire);
        stdin = new Stdin(sockets.stdin(), wire);
        var common = new Common(kernel, iopub, connection, shutdown);
        var cells = new Cells(kernel, iopub, stdin);
        shell = new Shell(sockets.shell(), wire, iopub, kernel, cells, common);
        control = new Control(sockets.control(), wire, iopub, kernel, common, shell.lanes());
        heartbeat = new Heartbeat(sockets.heartbeat());
        iopub.status("starting", JsonNodeFactory.instance.objectNode());
        iopub.start();
        stdin.start();
        shell.start();
        control.start();
        heartbeat.start();
        rehearse(wire, kernel);
    }

    /// Begin to answer those who connect, and those who have connected already.
    public static KernelServer start(Sockets sockets, Kernel kernel) {
        try {
            return new KernelServer(sockets, kernel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Read and write a message before the first one comes: a front end looks for its kernel every 0.1 to 0.2 s, and
    /// need not wait for what this loads.
    private static void rehearse(Wire wire, Kernel kernel) {
        var none = JsonNodeFactory.instance.objectNode();
        try {
            wire.decode(wire.encode(List.of(), "kernel_info_reply", none, Content.info(kernel.info())));
        } catch (Wire.Refused e) {
            throw new IllegalStateException("Every message of our own can be read.", e);
        }
    }

    /// Wait until a front end has asked for the end and has been answered.
    public void awaitShutdown() throws InterruptedException {
        shutdown.await();
    }

    /// Send what is left, then free all sockets and threads.
    @Override
    public void close() {
        shell.lanes().close();
        shell.close();
        control.close();
        stdin.close();
        iopub.close();
        heartbeat.close();
    }
}
