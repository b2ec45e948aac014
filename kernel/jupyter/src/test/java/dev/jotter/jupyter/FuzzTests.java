package dev.jotter.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Send rubbish of many kinds, the same in each run, and see that the kernel answers afterwards.
@Timeout(120)
class FuzzTests {
    private static final int MESSAGES = 10_000;
    private static final int CONNECTIONS = 300;
    private static final long STABLE_BYTES = 64L << 20;
    private static final String[] TYPES = {
        "execute_request",
        "complete_request",
        "inspect_request",
        "is_complete_request",
        "history_request",
        "comm_info_request",
        "comm_open",
        "comm_msg",
        "comm_close",
        "kernel_info_request",
        "interrupt_request",
        "input_reply",
        "debug_request",
        "delete_subshell_request",
        "list_subshell_request",
        "connect_request",
        "",
        "x"
    };
    private static final String[] FIELDS = {
        "code",
        "cursor_pos",
        "detail_level",
        "hist_access_type",
        "n",
        "comm_id",
        "target_name",
        "data",
        "silent",
        "user_expressions",
        "value",
        "subshell_id",
        "command",
        "seq",
        "stop_on_error",
        "allow_stdin"
    };

    private final Random random = new Random(20_251);
    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void close() {
        frontEnd.close();
    }

    @Test
    void answersAfterTenThousandBrokenMessages() {
        var before = used();
        var sockets = List.of(frontEnd.shell, frontEnd.control, frontEnd.stdin);
        for (var i = 0; i < MESSAGES; i++) {
            frontEnd.sendRaw(sockets.get(random.nextInt(sockets.size())), message());
            if (i % 100 == 0) frontEnd.discardReplies();
        }
        answers();
        assertThat(used() - before).isLessThan(STABLE_BYTES);
    }

    @Test
    void answersAfterRubbishOnEveryPort() throws IOException {
        var before = used();
        var there = frontEnd.connection;
        var ports = List.of(
                there.shellPort(), there.controlPort(), there.stdinPort(), there.iopubPort(), there.heartbeatPort());
        var open = new ArrayList<Socket>();
        for (var i = 0; i < CONNECTIONS; i++) {
            var socket = new Socket("127.0.0.1", ports.get(i % ports.size()));
            try {
                socket.getOutputStream().write(rubbish());
            } catch (IOException e) {
                // The kernel may have hung up before all was said.
            }
            if (random.nextBoolean()) socket.close();
            else open.add(socket);
        }
        answers();
        for (var socket : open) socket.close();
        assertThat(used() - before).isLessThan(STABLE_BYTES);
    }

    private void answers() {
        frontEnd.discardReplies();
        // An interrupt among the rubbish has stopped nothing that matters, and no subshell is left to be asked.
        var id = frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 42"));
        assertThat(frontEnd.replyTo(frontEnd.shell, id).text("status")).isEqualTo("ok");
        var result = frontEnd.published(id).getLast();
        assertThat(result.content().at("/data/text~1plain").asText()).isEqualTo("42");
        var info = frontEnd.send(frontEnd.control, "kernel_info_request", object());
        assertThat(frontEnd.replyTo(frontEnd.control, info).text("status")).isEqualTo("ok");
        frontEnd.heartbeat.send("ping");
        assertThat(frontEnd.heartbeat.recvStr()).isEqualTo("ping");
    }

    private List<byte[]> message() {
        return switch (random.nextInt(6)) {
            case 0 -> bytes(1 + random.nextInt(12));
            case 1 -> cut(rightlySigned(content()));
            case 2 -> flipped(rightlySigned(content()));
            case 3 -> withPart(rightlySigned(content()), 2 + random.nextInt(4));
            case 4 -> rightlySigned(deep(random.nextInt(400)));
            default -> rightlySigned(content());
        };
    }

    private List<byte[]> rightlySigned(ObjectNode content) {
        var more = object();
        if (random.nextInt(4) == 0) more.put("subshell_id", word());
        if (random.nextInt(8) == 0) more.put("date", word());
        if (random.nextInt(8) == 0) more.set("session", value(2));
        var frames = frontEnd.frames(TYPES[random.nextInt(TYPES.length)], more, object(), content);
        if (random.nextInt(4) == 0) frames.add(new byte[random.nextInt(1 << 16)]);
        return frames;
    }

    private ObjectNode content() {
        var content = object();
        for (var i = random.nextInt(6); i > 0; i--) content.set(FIELDS[random.nextInt(FIELDS.length)], value(3));
        return content;
    }

    private JsonNode value(int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(random.nextGaussian() * 1e300);
            case 4 -> nodes.textNode(word());
            case 5 -> nodes.textNode("value " + word());
            case 6 -> nodes.textNode("tail");
            case 7 -> nodes.arrayNode().add(value(depth - 1)).add(value(depth - 1));
            default -> nodes.objectNode().set(word(), value(depth - 1));
        };
    }

    private ObjectNode deep(int levels) {
        var outer = object();
        var inner = outer;
        for (var i = 0; i < levels; i++) inner = inner.putObject("data");
        return outer;
    }

    private List<byte[]> cut(List<byte[]> frames) {
        return new ArrayList<>(frames.subList(0, 1 + random.nextInt(frames.size() - 1)));
    }

    private List<byte[]> flipped(List<byte[]> frames) {
        var frame = frames.get(1 + random.nextInt(5));
        if (frame.length > 0) frame[random.nextInt(frame.length)] ^= (byte) (1 + random.nextInt(255));
        return frames;
    }

    private List<byte[]> withPart(List<byte[]> frames, int part) {
        var rubbish = new byte[random.nextInt(200)];
        random.nextBytes(rubbish);
        frames.set(part, random.nextBoolean() ? rubbish : value(2).toString().getBytes(UTF_8));
        return frontEnd.signed(frames);
    }

    private List<byte[]> bytes(int frames) {
        var all = new ArrayList<byte[]>();
        for (var i = 0; i < frames; i++) {
            var frame = new byte[random.nextInt(1000)];
            random.nextBytes(frame);
            all.add(random.nextInt(3) == 0 ? "<IDS|MSG>".getBytes(UTF_8) : frame);
        }
        return all;
    }

    /// Give bytes that are no ZMTP, or begin as such and go on as nothing does.
    private byte[] rubbish() {
        var bytes = new byte[random.nextInt(5000)];
        random.nextBytes(bytes);
        var kind = random.nextInt(4);
        if (kind == 0 || bytes.length < 80) return bytes;
        var greeting = new byte[64];
        greeting[0] = (byte) 0xff;
        greeting[9] = 0x7f;
        greeting[10] = (byte) random.nextInt(5);
        System.arraycopy("NULL".getBytes(UTF_8), 0, greeting, 12, 4);
        System.arraycopy(greeting, 0, bytes, 0, 64);
        // A frame that promises more bytes than there can be.
        if (kind == 2) System.arraycopy(new byte[] {6, 0x7f, -1, -1, -1, -1, -1, -1, -1}, 0, bytes, 64, 9);
        if (kind == 3) System.arraycopy(new byte[] {2, 0, 0, 0, 0, 0x7f, -1, -1, -1}, 0, bytes, 64, 9);
        return bytes;
    }

    private String word() {
        return random.nextInt(5) == 0 ? "😀\u0000\u202e" : Integer.toString(random.nextInt(), 36);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
