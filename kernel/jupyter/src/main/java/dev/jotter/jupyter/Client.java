package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Be a front end for a kernel on this machine: ask on the shell channel, one request after the other.
public final class Client implements AutoCloseable {
    private final ZMQ.Context context = ZMQ.context(1);
    private final ZMQ.Socket shell = context.socket(SocketType.DEALER);
    private final ZMQ.Socket iopub = context.socket(SocketType.SUB);
    private final Wire wire;

    private Client(Connection connection, Duration patience) {
        wire = new Wire(Signature.of(connection.signatureScheme(), connection.key()));
        iopub.subscribe("");
        open(iopub, connection.endpoint(connection.iopubPort()), patience);
        open(shell, connection.endpoint(connection.shellPort()), patience);
    }

    /// Connect to a kernel, whether it listens already or only soon.
    ///
    /// @param patience how long one answer may take
    public static Client connect(Connection connection, Duration patience) {
        return new Client(connection, patience);
    }

    /// Send a request and give the content of its answer.
    ///
    /// @throws IllegalStateException when no answer comes in time, or none that can be read
    public JsonNode ask(String type, ObjectNode content) {
        send(wire.encode(List.of(), type, JsonNodeFactory.instance.objectNode(), content));
        return receive(shell).content();
    }

    /// Wait until the kernel has published that it is idle again.
    ///
    /// @throws IllegalStateException when it does not in time
    public void awaitIdle() {
        while (!receive(iopub).text("execution_state", "").equals("idle"))
            ;
    }

    @Override
    public void close() {
        shell.close();
        iopub.close();
        context.term();
    }

    private static void open(ZMQ.Socket socket, String endpoint, Duration patience) {
        socket.setLinger(0);
        socket.setReceiveTimeOut((int) patience.toMillis());
        socket.connect(endpoint);
    }

    private void send(List<byte[]> frames) {
        for (var i = 0; i < frames.size(); i++) {
            shell.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private Message receive(ZMQ.Socket socket) {
        var frames = new ArrayList<byte[]>();
        do {
            var frame = socket.recv();
            if (frame == null) throw new IllegalStateException("The kernel did not answer in time.");
            frames.add(frame);
        } while (socket.hasReceiveMore());
        try {
            return wire.decode(frames);
        } catch (Wire.Refused e) {
            throw new IllegalStateException("The kernel sent " + e.getMessage() + ".", e);
        }
    }
}
