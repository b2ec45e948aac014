package dev.jotter.serve.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Say that a port could not be bound, so that the caller can try the next or tell the user.
public final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    PortTaken(int port, Throwable cause) {
        super("Port " + port + " cannot be bound: " + cause.getMessage(), cause);
        this.reason = String.valueOf(cause.getMessage());
    }

    /// Give the system's own words.
    public String reason() {
        return reason;
    }

    /// Bind and let go at once: Helidon does not tell why it could not, and what it had made for the port stays behind.
    static void check(String host, int port) throws PortTaken {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new PortTaken(port, e);
        }
    }
}
