package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Answer each type of request about code and comms; the running of cells apart.
final class Answers {
    private final Kernel kernel;
    private final Cells cells;
    private final Common common;

    Answers(Kernel kernel, Cells cells, Common common) {
        this.kernel = kernel;
        this.cells = cells;
        this.common = common;
    }

    /// Give the reply's content, or empty for what is told and not asked, and for what nobody knows.
    Optional<ObjectNode> to(Message request) {
        return switch (request.type()) {
            case "complete_request" -> Optional.of(complete(request));
            case "inspect_request" -> Optional.of(inspect(request));
            case "is_complete_request" -> Optional.of(Content.completeness(kernel.completeness(request.text("code"))));
            case "history_request" ->
                Optional.of(Content.history(kernel.history(query(request)), request.flag("output", false)));
            case "comm_open", "comm_msg", "comm_close" -> {
                cells.comm(request);
                yield Optional.empty();
            }
            default -> common.answer(request);
        };
    }

    private ObjectNode complete(Message request) {
        var code = request.text("code");
        var cursor = request.number("cursor_pos", Integer.MAX_VALUE);
        return Content.completion(code, kernel.complete(code, Positions.toUnits(code, cursor)));
    }

    private ObjectNode inspect(Message request) {
        var code = request.text("code");
        var cursor = Positions.toUnits(code, request.number("cursor_pos", Integer.MAX_VALUE));
        return Content.inspection(kernel.inspect(code, cursor, request.number("detail_level", 0)));
    }

    private static HistoryQuery query(Message request) {
        return switch (request.text("hist_access_type", "tail")) {
            case "range" ->
                new HistoryQuery.Range(
                        request.number("session", 0), request.number("start", 0), request.number("stop", 0));
            case "search" ->
                new HistoryQuery.Search(
                        request.text("pattern", "*"),
                        request.number("n", Integer.MAX_VALUE),
                        request.flag("unique", false));
            default -> new HistoryQuery.Tail(request.number("n", Integer.MAX_VALUE));
        };
    }
}
