package dev.jotter.jupyter;

import dev.jotter.display.JotterException;
import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;

/// Hold the five addresses of a connection, from before there is a kernel: a front end that finds nobody listening
/// waits for 0.1 to 0.2 s before it tries again.
public final class Sockets {
    private final Connection connection;
    private final List<Listening> five;

    private Sockets(Connection connection, List<Listening> five) {
        this.connection = connection;
        this.five = List.copyOf(five);
    }

    /// Listen on all five.
    ///
    /// @throws JotterException when an address is taken or no address of this machine
    public static Sockets of(Connection connection) {
        var open = new ArrayList<Listening>();
        try {
            for (var port : connection.ports()) open.add(Listening.on(connection.address(port)));
            return new Sockets(connection, open);
        } catch (IOException | UnresolvedAddressException e) {
            open.forEach(Sockets::close);
            throw new JotterException(
                    "The kernel cannot listen on " + connection.ip() + ".",
                    "Five free ports were expected; found: " + e.getMessage() + ".",
                    "Start the kernel again, so that Jupyter picks other ports.",
                    e);
        }
    }

    Connection connection() {
        return connection;
    }

    Listening shell() {
        return five.get(0);
    }

    Listening iopub() {
        return five.get(1);
    }

    Listening stdin() {
        return five.get(2);
    }

    Listening control() {
        return five.get(3);
    }

    Listening heartbeat() {
        return five.get(4);
    }

    private static void close(Listening one) {
        try {
            one.close();
        } catch (IOException e) {
            // The process is about to end.
        }
    }
}
