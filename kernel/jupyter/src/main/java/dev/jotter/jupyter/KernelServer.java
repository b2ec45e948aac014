package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
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

    private KernelServer(Connection connection, Kernel kernel) throws IOException {
        var wire = new Wire(Signature.of(connection.signatureScheme(), connection.key()));
        iopub = new Iopub(connection.address(connection.iopubPort()), wire);
        stdin = new Stdin(connection.address(connection.stdinPort()), wire);
        var common = new Common(kernel, iopub, connection, shutdown);
        var cells = new Cells(kernel, iopub, stdin);
        shell = new Shell(connection.address(connection.shellPort()), wire, iopub, kernel, cells, common);
        control = new Control(connection.address(connection.controlPort()), wire, iopub, kernel, common, shell.lanes());
        heartbeat = new Heartbeat(connection.address(connection.heartbeatPort()));
        iopub.status("starting", JsonNodeFactory.instance.objectNode());
        iopub.start();
        stdin.start();
        shell.start();
        control.start();
        heartbeat.start();
    }

    /// Bind all sockets and begin to answer.
    ///
    /// @throws JotterException when an address is taken or no address of this machine
    public static KernelServer start(Connection connection, Kernel kernel) {
        try {
            return new KernelServer(connection, kernel);
        } catch (IOException | UnresolvedAddressException e) {
            throw new JotterException(
                    "The kernel cannot listen on " + connection.ip() + ".",
                    "Five free ports were expected; found: " + e.getMessage() + ".",
                    "Start the kernel again, so that Jupyter picks other ports.",
                    e);
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
