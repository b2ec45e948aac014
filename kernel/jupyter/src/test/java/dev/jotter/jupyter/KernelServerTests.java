package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KernelServerTests {
    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void close() {
        frontEnd.close();
    }

    @Test
    void saysWhatItIs() {
        var reply = frontEnd.request(frontEnd.shell, "kernel_info_request", empty());
        assertThat(reply.type()).isEqualTo("kernel_info_reply");
        assertThat(reply.text("protocol_version")).isEqualTo("5.4");
        assertThat(reply.content().at("/language_info/file_extension").asText()).isEqualTo(".txt");
    }

    @Test
    void namesItsFeaturesAndItsHelp() {
        var info =
                frontEnd.request(frontEnd.shell, "kernel_info_request", empty()).content();
        assertThat(info.path("debugger").asBoolean()).isTrue();
        assertThat(info.path("supported_features").toString()).isEqualTo("[\"debugger\",\"kernel subshells\"]");
        assertThat(info.at("/help_links/0/url").asText()).isEqualTo("https://example.org/words");
        assertThat(info.path("status").asText()).isEqualTo("ok");
    }

    @Test
    void tellsItsPortsToWhoeverAsks() {
        var ports = frontEnd.request(frontEnd.shell, "connect_request", empty()).content();
        assertThat(ports.path("control_port").asInt()).isEqualTo(frontEnd.connection.controlPort());
    }

    @Test
    void leadsTheDebuggersRequestsAndEvents() {
        var request = empty().put("type", "request").put("seq", 1).put("command", "initialize");
        var reply = frontEnd.request(frontEnd.control, "debug_request", request);
        assertThat(reply.type()).isEqualTo("debug_reply");
        assertThat(reply.content().path("success").asBoolean()).isTrue();
        var event = frontEnd.published(reply.parent()).getFirst();
        assertThat(event.type()).isEqualTo("debug_event");
        assertThat(event.text("event")).isEqualTo("initialized");
        assertThat(event.parent()).isEqualTo(reply.parent());
    }

    @Test
    void refusesADebuggersRequestWhereThereIsNone() {
        var request = empty().put("seq", 7).put("command", "attach");
        var reply = frontEnd.request(frontEnd.control, "debug_request", request);
        assertThat(reply.content().path("success").asBoolean()).isFalse();
        assertThat(reply.text("message")).isEqualTo("This kernel has no debugger.");
        assertThat(reply.content().path("request_seq").asInt()).isEqualTo(7);
    }

    @Test
    void greetsTheFirstSubscriberAndHasLostNothingBefore() {
        assertThat(frontEnd.heardFirst.get(0)).isEqualTo("{\"subscription\":\"\"}");
        assertThat(frontEnd.heardFirst.get(1)).contains("starting");
        assertThat(frontEnd.heardFirst.get(2)).contains("busy");
    }

    @Test
    void publishesBusyInputResultIdleInThisOrder() {
        var reply = frontEnd.execute("value 42");
        assertThat(reply.text("status")).isEqualTo("ok");
        assertThat(reply.content().path("execution_count").asInt()).isEqualTo(1);
        assertThat(frontEnd.publishedNext().text("execution_state")).isEqualTo("busy");
        assertThat(frontEnd.publishedNext().type()).isEqualTo("execute_input");
        var result = frontEnd.publishedNext();
        assertThat(result.type()).isEqualTo("execute_result");
        assertThat(result.content().at("/data/text~1plain").asText()).isEqualTo("42");
        assertThat(result.parent()).isEqualTo(reply.parent());
        assertThat(frontEnd.publishedNext().text("execution_state")).isEqualTo("idle");
    }

    @Test
    void countsOnlyCellsThatAreKept() {
        frontEnd.execute("value 1");
        var silent = frontEnd.cell("value 2").put("silent", true);
        frontEnd.request(frontEnd.shell, "execute_request", silent);
        frontEnd.published();
        assertThat(frontEnd.published()).isEmpty();
        assertThat(frontEnd.execute("value 3").content().path("execution_count").asInt())
                .isEqualTo(2);
    }

    @Test
    void tellsAnErrorOnBothChannels() {
        var reply = frontEnd.execute("fail");
        assertThat(reply.text("ename")).isEqualTo("Broken");
        var error = frontEnd.published().getLast();
        assertThat(error.type()).isEqualTo("error");
        assertThat(error.content().path("traceback").get(0).asText()).isEqualTo("line 1");
    }

    @Test
    void survivesABugOfTheKernel() {
        assertThat(frontEnd.execute("bug").text("evalue")).isEqualTo("a bug of the kernel");
        assertThat(frontEnd.execute("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void restsBehindTheLastOfSeveralCells() throws InterruptedException {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait").put("stop_on_error", false));
        frontEnd.kernel.running.await();
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 1"));
        frontEnd.awaitTaken();
        frontEnd.request(frontEnd.control, "interrupt_request", empty());
        assertThat(frontEnd.kernel.rests.poll(10, TimeUnit.SECONDS)).isEqualTo("value 1");
        assertThat(frontEnd.kernel.rests).isEmpty();
    }

    @Test
    void survivesABugOfTheKernelAtRest() throws InterruptedException {
        frontEnd.execute("bug");
        assertThat(frontEnd.kernel.rests.poll(10, TimeUnit.SECONDS)).isEqualTo("bug");
        assertThat(frontEnd.execute("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void doesNotRestBetweenTheCellsOfASubshell() {
        var subshell = frontEnd.subshell();
        frontEnd.request(frontEnd.shell, frontEnd.inSubshell(subshell, "execute_request", frontEnd.cell("value 1")));
        frontEnd.execute("value 2");
        assertThat(frontEnd.kernel.rests).doesNotContain("value 1");
    }

    @Test
    void abortsWhatWasSentBehindAFailedCell() throws InterruptedException {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait"));
        frontEnd.kernel.running.await();
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 1"));
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 2"));
        frontEnd.awaitTaken();
        frontEnd.request(frontEnd.control, "interrupt_request", empty());
        assertThat(frontEnd.receive(frontEnd.shell).text("ename")).isEqualTo("Interrupted");
        assertThat(frontEnd.receive(frontEnd.shell).text("status")).isEqualTo("aborted");
        assertThat(frontEnd.receive(frontEnd.shell).text("status")).isEqualTo("aborted");
        assertThat(frontEnd.execute("value 3").text("status")).isEqualTo("ok");
    }

    @Test
    void goesOnBehindAFailedCellWhenAskedTo() {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("fail").put("stop_on_error", false));
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("value 1"));
        assertThat(frontEnd.receive(frontEnd.shell).text("status")).isEqualTo("error");
        assertThat(frontEnd.receive(frontEnd.shell).text("status")).isEqualTo("ok");
    }

    @Test
    void runsACellThatWasSentInAnswerToAFailure() {
        for (var i = 0; i < 200; i++) {
            assertThat(frontEnd.execute("fail").text("status")).isEqualTo("error");
            assertThat(frontEnd.execute("value 1").text("status")).isEqualTo("ok");
        }
    }

    @Test
    void answersControlWhileACellRuns() throws InterruptedException {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait"));
        frontEnd.kernel.running.await();
        var info = frontEnd.request(frontEnd.control, "kernel_info_request", empty());
        assertThat(info.text("status")).isEqualTo("ok");
    }

    @Test
    void losesNoLineOfAHundredThousand() {
        frontEnd.execute("print 100000");
        var streams = frontEnd.published().stream()
                .filter(message -> message.type().equals("stream"))
                .toList();
        var out = streams.stream()
                .filter(message -> message.text("name").equals("stdout"))
                .map(message -> message.text("text"))
                .collect(Collectors.joining());
        assertThat(out)
                .isEqualTo(IntStream.range(0, 100_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
        assertThat(streams.getLast().text("name")).isEqualTo("stderr");
        assertThat(streams).hasSizeLessThan(500);
    }

    @Test
    void showsUpdatesAndClears() {
        frontEnd.execute("show");
        var all = frontEnd.published();
        assertThat(all.stream().map(FrontEnd.Received::type))
                .containsExactly(
                        "execute_input", "display_data", "display_data", "update_display_data", "clear_output");
        assertThat(all.get(3).content().at("/transient/display_id").asText()).isEqualTo("d1");
        assertThat(all.get(4).content().path("wait").asBoolean()).isTrue();
    }

    @Test
    void asksTheFrontEndThatRunsTheCell() {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("ask"));
        var question = frontEnd.receive(frontEnd.stdin);
        assertThat(question.type()).isEqualTo("input_request");
        assertThat(question.text("prompt")).isEqualTo("Name? ");
        assertThat(question.content().path("password").asBoolean()).isTrue();
        frontEnd.send(frontEnd.stdin, "input_reply", empty().put("value", "Ada"));
        assertThat(frontEnd.receive(frontEnd.shell).text("status")).isEqualTo("ok");
        assertThat(frontEnd.published()
                        .getLast()
                        .content()
                        .at("/data/text~1plain")
                        .asText())
                .isEqualTo("Ada");
    }

    @Test
    void refusesToAskWhereNobodyCanAnswer() {
        var reply = frontEnd.request(
                frontEnd.shell, "execute_request", frontEnd.cell("ask").put("allow_stdin", false));
        assertThat(reply.text("evalue")).isEqualTo("""
                        No answer to "Name? ".
                        A person was expected to answer, but this front end takes no input.
                        Give the value in the code, or run the cell in a notebook where you can type.""");
    }

    @Test
    void worksOutUserExpressions() {
        var request = frontEnd.cell("nothing");
        request.putObject("user_expressions").put("good", "value 7").put("bad", "fail");
        var results = frontEnd.request(frontEnd.shell, "execute_request", request)
                .content()
                .path("user_expressions");
        assertThat(results.at("/good/data/text~1plain").asText()).isEqualTo("7");
        assertThat(results.at("/bad/ename").asText()).isEqualTo("Broken");
    }

    @Test
    void opensAPageBesideTheNotebook() {
        var payload = frontEnd.execute("page help").content().path("payload").get(0);
        assertThat(payload.path("source").asText()).isEqualTo("page");
        assertThat(payload.at("/data/text~1plain").asText()).isEqualTo("help");
    }

    @Test
    void countsCursorsInCodePoints() {
        var request = empty().put("code", "\"😀\".su").put("cursor_pos", 6);
        var reply =
                frontEnd.request(frontEnd.shell, "complete_request", request).content();
        assertThat(reply.path("matches").get(0).asText()).isEqualTo("substring");
        assertThat(reply.path("cursor_start").asInt()).isEqualTo(4);
        assertThat(reply.path("cursor_end").asInt()).isEqualTo(6);
        assertThat(reply.at("/metadata/_jupyter_types_experimental/0/signature").asText())
                .isEqualTo("(int)");
    }

    @Test
    void inspectsWhatIsKnownAndSaysSoOtherwise() {
        var known = empty().put("code", "known 😀").put("cursor_pos", 7);
        var reply = frontEnd.request(frontEnd.shell, "inspect_request", known).content();
        assertThat(reply.path("found").asBoolean()).isTrue();
        assertThat(reply.at("/data/text~1plain").asText()).isEqualTo("cursor 8");
        var other = frontEnd.request(frontEnd.shell, "inspect_request", empty().put("code", "other"));
        assertThat(other.content().path("found").asBoolean()).isFalse();
    }

    @Test
    void saysWhetherCodeIsComplete() {
        assertThat(completeness("whole").path("status").asText()).isEqualTo("complete");
        assertThat(completeness("half").path("indent").asText()).isEqualTo("  ");
        assertThat(completeness("wrong").path("status").asText()).isEqualTo("invalid");
        assertThat(completeness("?").path("status").asText()).isEqualTo("unknown");
    }

    @Test
    void passesEachKindOfHistoryQueryOn() {
        var tail = empty().put("hist_access_type", "tail").put("n", 3).put("output", true);
        var row = frontEnd.request(frontEnd.shell, "history_request", tail)
                .content()
                .at("/history/0");
        assertThat(row.toString()).isEqualTo("[1,2,[\"in\",\"out\"]]");
        assertThat(frontEnd.kernel.asked).isEqualTo(new HistoryQuery.Tail(3));
        var range = empty().put("hist_access_type", "range")
                .put("session", 1)
                .put("start", 2)
                .put("stop", 4);
        assertThat(frontEnd.request(frontEnd.shell, "history_request", range)
                        .content()
                        .at("/history/0")
                        .toString())
                .isEqualTo("[1,2,\"in\"]");
        assertThat(frontEnd.kernel.asked).isEqualTo(new HistoryQuery.Range(1, 2, 4));
        var search =
                empty().put("hist_access_type", "search").put("pattern", "a*").put("unique", true);
        frontEnd.request(frontEnd.shell, "history_request", search);
        assertThat(frontEnd.kernel.asked).isEqualTo(new HistoryQuery.Search("a*", Integer.MAX_VALUE, true));
    }

    @Test
    void leavesAWronglySignedMessageUnanswered() {
        var forged = frontEnd.frames("execute_request", frontEnd.cell("value 1"));
        forged.set(1, "00".repeat(32).getBytes(StandardCharsets.US_ASCII));
        frontEnd.send(frontEnd.shell, forged);
        assertThat(frontEnd.execute("value 2").content().path("execution_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void sendsTheHeartbeatBack() {
        frontEnd.heartbeat.send("ping");
        assertThat(frontEnd.heartbeat.recvStr()).isEqualTo("ping");
    }

    @Test
    void endsEvenWhileACellRuns() throws InterruptedException {
        frontEnd.send(frontEnd.shell, "execute_request", frontEnd.cell("wait"));
        frontEnd.kernel.running.await();
        var reply = frontEnd.request(frontEnd.control, "shutdown_request", empty().put("restart", true));
        assertThat(reply.content().path("restart").asBoolean()).isTrue();
        frontEnd.server.awaitShutdown();
    }

    private JsonNode completeness(String code) {
        return frontEnd.request(frontEnd.shell, "is_complete_request", empty().put("code", code))
                .content();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
