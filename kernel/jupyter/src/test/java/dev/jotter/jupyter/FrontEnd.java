package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/// Talk to a running server as Jupyter does, over real sockets.
final class FrontEnd implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 10_000;

    final TestKernel kernel;
    final KernelServer server;
    final Connection connection;
    private final boolean owner;
    private final String identity;
    private final Signature signature = Signature.of("hmac-sha256", "s3cret");
    private final Wire wire = new Wire(signature);
    private final ZContext context = new ZContext();
    final ZMQ.Socket shell;
    final ZMQ.Socket control;
    final ZMQ.Socket stdin;
    final ZMQ.Socket heartbeat;
    final ZMQ.Socket iopub;
    final List<String> heardFirst;

    FrontEnd() {
        this(new TestKernel(), connection("s3cret"));
    }

    private FrontEnd(TestKernel kernel, Connection connection) {
        this(kernel, connection, KernelServer.start(Sockets.of(connection), kernel), true, "front-end");
    }

    /// Be one more front end of the same kernel.
    FrontEnd(FrontEnd other, String identity) {
        this(other.kernel, other.connection, other.server, false, identity);
    }

    private FrontEnd(TestKernel kernel, Connection connection, KernelServer server, boolean owner, String identity) {
        this.kernel = kernel;
        this.connection = connection;
        this.server = server;
        this.owner = owner;
        this.identity = identity;
        shell = connect(SocketType.DEALER, connection.shellPort());
        control = connect(SocketType.DEALER, connection.controlPort());
        stdin = connect(SocketType.DEALER, connection.stdinPort());
        heartbeat = connect(SocketType.REQ, connection.heartbeatPort());
        iopub = connect(SocketType.SUB, connection.iopubPort());
        iopub.subscribe("");
        heardFirst = awaitSubscription();
    }

    static Connection connection(String key) {
        try (var a = new ServerSocket(0);
                var b = new ServerSocket(0);
                var c = new ServerSocket(0);
                var d = new ServerSocket(0);
                var e = new ServerSocket(0)) {
            return new Connection(
                    "tcp",
                    "127.0.0.1",
                    a.getLocalPort(),
                    b.getLocalPort(),
                    c.getLocalPort(),
                    d.getLocalPort(),
                    e.getLocalPort(),
                    "hmac-sha256",
                    key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZMQ.Socket connect(SocketType type, int port) {
        var socket = context.createSocket(type);
        socket.setIdentity(identity.getBytes(StandardCharsets.UTF_8));
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        socket.setHWM(0);
        socket.connect(connection.endpoint(port));
        return socket;
    }

    /// A subscription takes effect some time after it is made: ask until the answer is also published. Gives the
    /// contents of all that was published meanwhile.
    private List<String> awaitSubscription() {
        var heard = new ArrayList<String>();
        iopub.setReceiveTimeOut(20);
        do request(control, "kernel_info_request", JsonNodeFactory.instance.objectNode());
        while (!hear(heard));
        while (hear(heard))
            ;
        iopub.setReceiveTimeOut(PATIENCE_MILLIS);
        return heard;
    }

    private boolean hear(List<String> heard) {
        var message = ZMsg.recvMsg(iopub);
        if (message == null) return false;
        heard.add(message.getLast().getString(StandardCharsets.UTF_8));
        return true;
    }

    /// Send without waiting; gives the message's id.
    String send(ZMQ.Socket socket, String type, ObjectNode content) {
        return send(socket, wire.encode(List.of(), type, JsonNodeFactory.instance.objectNode(), content));
    }

    void sendRaw(ZMQ.Socket socket, List<byte[]> frames) {
        for (var i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    String send(ZMQ.Socket socket, List<byte[]> frames) {
        sendRaw(socket, frames);
        return json(frames.get(2)).path("msg_id").asText();
    }

    List<byte[]> frames(String type, ObjectNode content) {
        return wire.encode(List.of(), type, JsonNodeFactory.instance.objectNode(), content);
    }

    /// Make a message with a header that says more than the usual, with metadata and bytes.
    List<byte[]> frames(String type, ObjectNode more, ObjectNode metadata, ObjectNode content, byte[]... buffers) {
        var frames = wire.encode(
                wire.newId(),
                List.of(),
                new Publication(type, JsonNodeFactory.instance.objectNode(), metadata, content, List.of(buffers)));
        var header = ((ObjectNode) json(frames.get(2))).setAll(more);
        frames.set(2, header.toString().getBytes(StandardCharsets.UTF_8));
        return signed(frames);
    }

    /// Answer a question of the kernel.
    List<byte[]> reply(String type, Received question, ObjectNode content) {
        return wire.encode(List.of(), type, question.header(), content);
    }

    /// Sign again what was changed by hand.
    List<byte[]> signed(List<byte[]> frames) {
        frames.set(1, signature.sign(frames.subList(2, 6)));
        return frames;
    }

    Received request(ZMQ.Socket socket, String type, ObjectNode content) {
        return answer(socket, send(socket, type, content));
    }

    Received request(ZMQ.Socket socket, List<byte[]> frames) {
        return answer(socket, send(socket, frames));
    }

    private Received answer(ZMQ.Socket socket, String id) {
        var reply = receive(socket);
        if (!reply.parent().equals(id)) throw new AssertionError("a reply to another request: " + reply);
        return reply;
    }

    /// Wait until the kernel has taken all that was sent on the shell channel: it takes in order, and a subshell
    /// answers whatever the main shell does.
    void awaitTaken() {
        request(shell, inSubshell(subshell(), "kernel_info_request", JsonNodeFactory.instance.objectNode()));
    }

    /// Wait for the reply to one request and leave out those to others.
    Received replyTo(ZMQ.Socket socket, String id) {
        while (true) {
            var reply = receive(socket);
            if (reply.parent().equals(id)) return reply;
        }
    }

    /// Throw away what has come so far on all sockets.
    void discardReplies() {
        for (var socket : List.of(shell, control, stdin, iopub)) {
            while (socket.recv(ZMQ.DONTWAIT) != null)
                ;
        }
    }

    ObjectNode cell(String code) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("allow_stdin", true);
    }

    /// Make a request for a subshell.
    List<byte[]> inSubshell(String subshell, String type, ObjectNode content) {
        var nodes = JsonNodeFactory.instance;
        return frames(type, nodes.objectNode().put("subshell_id", subshell), nodes.objectNode(), content);
    }

    /// Begin a subshell and give its id.
    String subshell() {
        var reply = request(control, "create_subshell_request", JsonNodeFactory.instance.objectNode());
        return reply.text("subshell_id");
    }

    Received execute(String code) {
        return request(shell, "execute_request", cell(code));
    }

    Received receive(ZMQ.Socket socket) {
        var frames = new ArrayList<byte[]>();
        do {
            var frame = socket.recv();
            if (frame == null) throw new AssertionError("nothing came within " + PATIENCE_MILLIS + " ms");
            frames.add(frame);
        } while (socket.hasReceiveMore());
        var at = Stream.iterate(0, i -> i + 1)
                .filter(i -> new String(frames.get(i), StandardCharsets.UTF_8).equals("<IDS|MSG>"))
                .findFirst()
                .orElseThrow();
        if (!signature.fits(frames.get(at + 1), frames.subList(at + 2, at + 6))) throw new AssertionError("signature");
        return new Received(
                json(frames.get(at + 2)),
                json(frames.get(at + 3)),
                json(frames.get(at + 4)),
                json(frames.get(at + 5)),
                frames.subList(at + 6, frames.size()));
    }

    /// Give everything published until the next `idle`, states apart.
    List<Received> published() {
        var all = new ArrayList<Received>();
        while (true) {
            var next = receive(iopub);
            if (!next.type().equals("status")) all.add(next);
            if (next.content().path("execution_state").asText().equals("idle")) return all;
        }
    }

    /// Give everything published about one request, up to its `idle`, states apart.
    List<Received> published(String id) {
        var all = new ArrayList<Received>();
        while (true) {
            var next = receive(iopub);
            if (!next.parent().equals(id)) continue;
            if (!next.type().equals("status")) all.add(next);
            if (next.content().path("execution_state").asText().equals("idle")) return all;
        }
    }

    Received publishedNext() {
        return receive(iopub);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hold a message as the front end sees it.
    record Received(JsonNode header, JsonNode parentHeader, JsonNode metadata, JsonNode content, List<byte[]> buffers) {
        String type() {
            return header.path("msg_type").asText();
        }

        String parent() {
            return parentHeader.path("msg_id").asText();
        }

        String text(String field) {
            return content.path(field).asText();
        }
    }

    @Override
    public void close() {
        context.close();
        if (owner) server.close();
    }
}
