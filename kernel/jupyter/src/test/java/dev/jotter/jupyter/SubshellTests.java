package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SubshellTests {
    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void close() {
        frontEnd.close();
    }

    @Test
    void answersWhileTheMainShellRuns() throws InterruptedException {
        var subshell = frontEnd.subshell();
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait"));
        frontEnd.kernel.running.await();
        var cell = in(subshell, "execute_request", frontEnd.cell("value 42"));
        assertThat(cell.text("status")).isEqualTo("ok");
        var code = empty().put("code", "x.su").put("cursor_pos", 4);
        assertThat(in(subshell, "complete_request", code)
                        .content()
                        .path("matches")
                        .get(0)
                        .asText())
                .isEqualTo("substring");
        var known = empty().put("code", "known").put("cursor_pos", 2);
        assertThat(in(subshell, "inspect_request", known)
                        .content()
                        .path("found")
                        .asBoolean())
                .isTrue();
        frontEnd.request(frontEnd.control, "interrupt_request", empty());
        assertThat(frontEnd.receive(frontEnd.shell).text("ename")).isEqualTo("Interrupted");
    }

    @Test
    void tellsTheKernelWhichSubshellAsks() {
        var subshell = frontEnd.subshell();
        var reply = in(subshell, "execute_request", frontEnd.cell("shell"));
        var result = frontEnd.published(reply.parent()).getLast();
        assertThat(result.content().at("/data/text~1plain").asText()).isEqualTo(subshell);
    }

    @Test
    void numbersTheCellsOfAllShellsTogether() {
        var subshell = frontEnd.subshell();
        frontEnd.execute("value 1");
        var second = in(subshell, "execute_request", frontEnd.cell("value 2"));
        assertThat(second.content().path("execution_count").asInt()).isEqualTo(2);
        assertThat(frontEnd.execute("value 3").content().path("execution_count").asInt())
                .isEqualTo(3);
    }

    @Test
    void abortsNothingOfAnotherShell() throws InterruptedException {
        var subshell = frontEnd.subshell();
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait"));
        frontEnd.kernel.running.await();
        var behind = frontEnd.send(
                frontEnd.shell, "execute_request", frontEnd.cell("value 1").put("stop_on_error", true));
        assertThat(in(subshell, "execute_request", frontEnd.cell("fail")).text("status"))
                .isEqualTo("error");
        assertThat(in(subshell, "execute_request", frontEnd.cell("value 2")).text("status"))
                .isEqualTo("ok");
        frontEnd.request(frontEnd.control, "interrupt_request", empty());
        assertThat(frontEnd.receive(frontEnd.shell).text("ename")).isEqualTo("Interrupted");
        var aborted = frontEnd.receive(frontEnd.shell);
        assertThat(aborted.parent()).isEqualTo(behind);
        assertThat(aborted.text("status")).isEqualTo("aborted");
    }

    @Test
    void listsAndDeletes() {
        var one = frontEnd.subshell();
        var two = frontEnd.subshell();
        assertThat(listed()).contains(one, two);
        var deleted = frontEnd.request(frontEnd.control, "delete_subshell_request", empty().put("subshell_id", one));
        assertThat(deleted.text("status")).isEqualTo("ok");
        assertThat(listed()).contains(two).doesNotContain(one);
        assertThat(in(one, "execute_request", frontEnd.cell("value 1")).text("evalue"))
                .isEqualTo("""
                        The execute_request was not answered.
                        A subshell was expected under the id "%s"; there is none.
                        Create one first: create_subshell_request on the control channel.""".formatted(one));
    }

    @Test
    void deletesNothingUnknown() {
        for (var id : new String[] {"none", ""}) {
            var reply = frontEnd.request(frontEnd.control, "delete_subshell_request", empty().put("subshell_id", id));
            assertThat(reply.text("evalue")).isEqualTo("""
                            No subshell was deleted.
                            The id of a subshell was expected; none has the id "%s".
                            Ask which there are: list_subshell_request.""".formatted(id));
        }
        assertThat(frontEnd.execute("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void stopsWhatADeletedSubshellRunsAndAbortsWhatWaits() throws InterruptedException {
        var subshell = frontEnd.subshell();
        frontEnd.send(frontEnd.shell, frontEnd.inSubshell(subshell, "execute_request", frontEnd.cell("wait")));
        frontEnd.kernel.running.await();
        frontEnd.send(frontEnd.shell, frontEnd.inSubshell(subshell, "execute_request", frontEnd.cell("value 1")));
        // The shell channel takes messages in order, so this answer says that both are in their queue.
        frontEnd.execute("value 2");
        frontEnd.request(frontEnd.control, "delete_subshell_request", empty().put("subshell_id", subshell));
        assertThat(frontEnd.receive(frontEnd.shell).text("ename")).isEqualTo("Interrupted");
        assertThat(frontEnd.receive(frontEnd.shell).text("status")).isEqualTo("aborted");
        assertThat(frontEnd.kernel.interrupted).containsExactly(subshell);
    }

    @Test
    void asksOnBehalfOfEachShellApart() {
        var subshell = frontEnd.subshell();
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("ask"));
        var main = frontEnd.receive(frontEnd.stdin);
        frontEnd.send(frontEnd.shell, frontEnd.inSubshell(subshell, "execute_request", frontEnd.cell("ask")));
        var child = frontEnd.receive(frontEnd.stdin);
        frontEnd.send(frontEnd.stdin, frontEnd.reply("input_reply", child, empty().put("value", "child")));
        var first = frontEnd.receive(frontEnd.shell);
        assertThat(first.parent()).isEqualTo(child.parent());
        frontEnd.send(frontEnd.stdin, frontEnd.reply("input_reply", main, empty().put("value", "main")));
        assertThat(frontEnd.receive(frontEnd.shell).parent()).isEqualTo(main.parent());
    }

    private FrontEnd.Received in(String subshell, String type, ObjectNode content) {
        return frontEnd.request(frontEnd.shell, frontEnd.inSubshell(subshell, type, content));
    }

    private String listed() {
        return frontEnd.request(frontEnd.control, "list_subshell_request", empty())
                .content()
                .path("subshell_id")
                .toString();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
