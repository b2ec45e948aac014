package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Answer each type of request but the running of cells.
final class Answers {
    private final Kernel kernel;
    private final Iopub iopub;
    private final CountDownLatch shutdown;

    Answers(Kernel kernel, Iopub iopub, CountDownLatch shutdown) {
        this.kernel = kernel;
        this.iopub = iopub;
        this.shutdown = shutdown;
    }

    /// Give the reply's content, or empty for what is told and not asked.
    Optional<JsonNode> to(Message request) {
        return switch (request.type()) {
            case "kernel_info_request" -> Optional.of(Content.info(kernel.info()));
            case "complete_request" -> Optional.of(complete(request));
            case "inspect_request" -> Optional.of(inspect(request));
            case "is_complete_request" -> Optional.of(Content.completeness(kernel.completeness(request.text("code"))));
            case "history_request" ->
                Optional.of(Content.history(kernel.history(query(request)), request.flag("output", false)));
            case "comm_info_request" -> Optional.of(Content.ok().set("comms", JsonNodeFactory.instance.objectNode()));
            case "interrupt_request" -> Optional.of(interrupt());
            case "shutdown_request" -> Optional.of(shutdown(request));
            case "comm_open" -> refuseComm(request);
            default -> Optional.empty();
        };
    }

    /// End the server once the answer to a shutdown request is on its way.
    void after(Message request) {
        if (request.type().equals("shutdown_request")) shutdown.countDown();
    }

    private JsonNode complete(Message request) {
        var code = request.text("code");
        var cursor = request.number("cursor_pos", Integer.MAX_VALUE);
        return Content.completion(code, kernel.complete(code, Positions.toUnits(code, cursor)));
    }

    private JsonNode inspect(Message request) {
        var code = request.text("code");
        var cursor = Positions.toUnits(code, request.number("cursor_pos", Integer.MAX_VALUE));
        return Content.inspection(kernel.inspect(code, cursor, request.number("detail_level", 0)));
    }

    private JsonNode interrupt() {
        kernel.interrupt();
        return Content.ok();
    }

    private JsonNode shutdown(Message request) {
        kernel.interrupt();
        var content = Content.ok().put("restart", request.flag("restart", false));
        iopub.publish("shutdown_reply", request.header(), content);
        return content;
    }

    /// No comm target is known here, so the front end is told that its comm is closed.
    private Optional<JsonNode> refuseComm(Message request) {
        var content = JsonNodeFactory.instance.objectNode().put("comm_id", request.text("comm_id"));
        content.putObject("data");
        iopub.publish("comm_close", request.header(), content);
        return Optional.empty();
    }

    private static HistoryQuery query(Message request) {
        return switch (request.text("hist_access_type")) {
            case "range" ->
                new HistoryQuery.Range(
                        request.number("session", 0), request.number("start", 0), request.number("stop", 0));
            case "search" ->
                new HistoryQuery.Search(
                        request.content().path("pattern").asText("*"),
                        request.number("n", Integer.MAX_VALUE),
                        request.flag("unique", false));
            default -> new HistoryQuery.Tail(request.number("n", Integer.MAX_VALUE));
        };
    }
}
