package dev.jotter.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is signed rightly and says something wrong is answered; what is signed wrongly is left out.
@Timeout(30)
class RefusalTests {
    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void close() {
        frontEnd.close();
    }

    @Test
    void saysThatTheCodeIsMissing() {
        var reply = frontEnd.request(frontEnd.shell, "execute_request", empty());
        assertThat(reply.text("status")).isEqualTo("error");
        assertThat(reply.text("ename")).isEqualTo("ProtocolError");
        assertThat(reply.text("evalue")).isEqualTo("""
                        The execute_request cannot be answered.
                        Its field "code" was expected to be a text; found: nothing.
                        Send it as Jupyter's messaging protocol 5.4 words it.""");
        assertThat(frontEnd.execute("value 1").content().path("execution_count").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "complete_request, cursor_pos, '\"3\"', a whole number; found: string",
        "complete_request, cursor_pos, 3.5, a whole number; found: number",
        "inspect_request, detail_level, true, a whole number; found: boolean",
        "is_complete_request, code, 7, a text; found: number",
        "history_request, n, [], a whole number; found: array",
        "history_request, output, '\"yes\"', true or false; found: string",
        "execute_request, silent, 1, true or false; found: number",
        "execute_request, allow_stdin, {}, true or false; found: object",
        "execute_request, user_expressions, [], an object; found: array",
        "comm_info_request, target_name, 9, a text; found: number"
    })
    void saysWhichFieldIsOfAnotherType(String type, String field, String value, String what) throws Exception {
        var content =
                (ObjectNode) new ObjectMapper().readTree("{\"code\": \"value 1\", \"" + field + "\": " + value + "}");
        var reply = frontEnd.request(frontEnd.shell, type, content);
        assertThat(reply.text("evalue"))
                .isEqualTo("The " + type + " cannot be answered.\nIts field \"" + field + "\" was expected to be "
                        + what + ".\nSend it as Jupyter's messaging protocol 5.4 words it.");
        assertThat(frontEnd.execute("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void takesNullForLeftOut() {
        var content = frontEnd.cell("value 1")
                .putNull("silent")
                .putNull("user_expressions")
                .putNull("stop_on_error");
        assertThat(frontEnd.request(frontEnd.shell, "execute_request", content).text("status"))
                .isEqualTo("ok");
    }

    @Test
    void leavesAnUnknownTypeUnansweredAndIsIdleAfterwards() {
        var id = frontEnd.send(frontEnd.shell, "apply_request", empty());
        assertThat(frontEnd.published(id)).isEmpty();
        assertThat(frontEnd.execute("value 1").text("status")).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"execute_request", "complete_request", "inspect_request", "is_complete_request"})
    void sendsWhatIsAboutCodeToTheShellChannel(String type) {
        var reply = frontEnd.request(frontEnd.control, type, frontEnd.cell("value 1"));
        assertThat(reply.text("evalue")).isEqualTo("""
                        The %s was not answered.
                        It was expected on the shell channel; it came on the control channel.
                        Send it on the shell channel, to a subshell if it must not wait for a running cell.""".formatted(type));
    }

    @Test
    void leavesOutWhatWasSentBefore() {
        var frames = frontEnd.frames("execute_request", frontEnd.cell("value 1"));
        frontEnd.request(frontEnd.shell, frames);
        frontEnd.send(frontEnd.shell, frames);
        frontEnd.send(frontEnd.control, frames);
        assertThat(frontEnd.execute("value 2").content().path("execution_count").asInt())
                .isEqualTo(2);
    }

    @Test
    void leavesOutBrokenMessages() {
        leavesOut(frames -> frames.set(1, "00".repeat(32).getBytes(UTF_8)), false);
        leavesOut(frames -> frames.set(2, "[1]".getBytes(UTF_8)), true);
        leavesOut(frames -> frames.set(2, "{}".getBytes(UTF_8)), true);
        leavesOut(frames -> frames.set(5, "{\"code\": ".getBytes(UTF_8)), true);
        leavesOut(frames -> frames.set(5, new byte[] {(byte) 0xc3, 0x28}), true);
        leavesOut(frames -> frames.set(5, deep(100_000).getBytes(UTF_8)), true);
        leavesOut(frames -> frames.subList(3, 6).clear(), false);
        leavesOut(frames -> frames.removeFirst(), false);
        leavesOut(List::clear, false);
        assertThat(frontEnd.execute("value 1").content().path("execution_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void answersWhatIsNestedAsDeepAsItMayBe() {
        var content = frontEnd.cell("value 1");
        var inner = content.putObject("user_expressions");
        for (var i = 0; i < 900; i++) inner = inner.putObject("a");
        assertThat(frontEnd.request(frontEnd.shell, "execute_request", content).text("status"))
                .isEqualTo("ok");
    }

    private void leavesOut(Consumer<List<byte[]>> change, boolean signed) {
        var frames = frontEnd.frames("execute_request", frontEnd.cell("value 1"));
        change.accept(frames);
        if (signed) frontEnd.signed(frames);
        frontEnd.sendRaw(frontEnd.shell, frames);
    }

    private static String deep(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
