package dev.jotter.app.debug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.ShellOptions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DebuggerTests {
    private static final String CELL = """
            int twice(int x) {
                int y = x + x;
                return y;
            }
            var sum = 0;
            sum += twice(1);
            sum += twice(2);
            sum
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final Shell shell = Shell.open(ShellOptions.bare());
    private final Debugger debugger = new Debugger(shell);
    private final BlockingQueue<ObjectNode> events = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void stopsAtALineAndShowsWhatIsThere() throws Exception {
        var running = run(CELL, 3);
        var thread = stopped("breakpoint");
        var frame = top(thread);
        assertThat(frame.path("name").asText()).isEqualTo("twice");
        assertThat(frame.path("line").asInt()).isEqualTo(3);
        assertThat(locals(frame)).containsEntry("x", "1").containsEntry("y", "2");
        assertThat(body("evaluate", Map.of("expression", "x * 10 + y", "frameId", frame.path("id")))
                        .path("result")
                        .asText())
                .isEqualTo("12");
        body("continue", Map.of("threadId", thread));
        assertThat(locals(top(stopped("breakpoint")))).containsEntry("x", "2");
        body("disconnect", Map.of());
        assertThat(running.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Value.class);
        assertThat(body("inspectVariables", Map.of()).path("variables"))
                .anySatisfy(one -> assertThat(one.path("name").asText()).isEqualTo("sum"));
    }

    @Test
    void stepsOverIntoAndOut() throws Exception {
        var running = run(CELL, 6);
        var thread = stopped("breakpoint");
        body("stepIn", Map.of("threadId", thread));
        assertThat(top(stopped("step")).path("line").asInt()).isEqualTo(2);
        body("next", Map.of("threadId", thread));
        assertThat(top(stopped("step")).path("line").asInt()).isEqualTo(3);
        body("stepOut", Map.of("threadId", thread));
        assertThat(top(stopped("step")).path("line").asInt()).isEqualTo(7);
        body("disconnect", Map.of());
        assertThat(running.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void stopsWhereAnExceptionIsThrown() throws Exception {
        start();
        body("setExceptionBreakpoints", Map.of("filters", new String[] {"uncaught"}));
        body("configurationDone", Map.of());
        var running = CompletableFuture.supplyAsync(() -> shell.evaluate("var n = 0;\nvar q = 1 / n;", 1));
        var thread = stopped("exception");
        assertThat(body("exceptionInfo", Map.of("threadId", thread)).toString()).contains("ArithmeticException");
        body("continue", Map.of("threadId", thread));
        assertThat(running.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(ask("stackTrace", Map.of()).path("message").asText())
                .isEqualTo("The debugger is not on: initialize comes first.");
        start();
        assertThat(ask("fly", Map.of()).path("success").asBoolean(true)).isFalse();
        assertThat(ask("scopes", Map.of("frameId", 99)).path("success").asBoolean(true))
                .isFalse();
    }

    private CompletableFuture<Outcome> run(String code, int line) {
        start();
        var path = body("dumpCell", Map.of("code", code)).path("sourcePath").asText();
        body("setBreakpoints", Map.of("source", Map.of("path", path), "breakpoints", new Object[] {Map.of("line", line)
        }));
        body("configurationDone", Map.of());
        return CompletableFuture.supplyAsync(() -> shell.evaluate(code, 1));
    }

    private void start() {
        body("initialize", Map.of());
        body("attach", Map.of());
    }

    private int stopped(String reason) throws InterruptedException {
        while (true) {
            var event = Objects.requireNonNull(events.poll(30, TimeUnit.SECONDS), "no event");
            if (!event.path("event").asText().equals("stopped")) continue;
            assertThat(event.path("body").path("reason").asText()).isEqualTo(reason);
            return event.path("body").path("threadId").asInt();
        }
    }

    private JsonNode top(int thread) {
        return body("stackTrace", Map.of("threadId", thread))
                .path("stackFrames")
                .path(0);
    }

    private Map<String, String> locals(JsonNode frame) {
        var scope = body("scopes", Map.of("frameId", frame.path("id")))
                .path("scopes")
                .path(0);
        var variables = body("variables", Map.of("variablesReference", scope.path("variablesReference")));
        return StreamSupport.stream(variables.path("variables").spliterator(), false)
                .collect(Collectors.toMap(
                        one -> one.path("name").asText(),
                        one -> one.path("value").asText()));
    }

    private JsonNode body(String command, Map<String, ?> arguments) {
        var response = ask(command, arguments);
        assertThat(response.path("success").asBoolean()).as("%s", response).isTrue();
        return response.path("body");
    }

    private ObjectNode ask(String command, Map<String, ?> arguments) {
        var request =
                json.createObjectNode().put("type", "request").put("seq", 1).put("command", command);
        request.set("arguments", json.valueToTree(arguments));
        return debugger.answer(request, events::add);
    }
}
