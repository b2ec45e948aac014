package dev.jotter.app.isolated;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Be the place where one worker connects: a socket in a folder that only this user may enter, gone once it is used.
final class Doorway implements AutoCloseable {
    private final Path socket;
    private final ServerSocketChannel server;

    private Doorway(Path socket) throws IOException {
        this.socket = socket;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
    }

    static Doorway open() throws IOException {
        return new Doorway(Files.createTempDirectory("jotter").resolve("worker"));
    }

    Path socket() {
        return socket;
    }

    /// Wait for the worker.
    ///
    /// @throws WorkerDied when its process ends before it has connected
    SocketChannel connected(WorkerProcess process) throws IOException {
        var watch = process.ended().thenAccept(obituary -> close());
        try {
            return server.accept();
        } catch (ClosedChannelException e) {
            throw new WorkerDied(process.ended().join());
        } finally {
            watch.cancel(false);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        } catch (IOException e) {
            // An empty folder stays among what is temporary.
        }
    }
}
