package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZMQ;

/// Take cells and everything about code, in the order in which they were sent.
final class Shell extends Requests {
    private final Cells cells;
    private boolean aborting;

    Shell(ZMQ.Context context, String endpoint, Wire wire, Iopub iopub, Answers answers, Cells cells) {
        super(context, endpoint, "shell", wire, iopub, answers);
        this.cells = cells;
    }

    @Override
    void answer(Message request) {
        if (!request.type().equals("execute_request")) {
            super.answer(request);
        } else if (aborting) {
            busy(
                    request,
                    () -> Optional.of(JsonNodeFactory.instance.objectNode().put("status", "aborted")));
        } else {
            execute(request);
        }
    }

    private void execute(Message request) {
        var failed = new boolean[1];
        busy(request, () -> {
            var reply = cells.run(request);
            failed[0] = reply.isPresent() && reply.get().path("status").asText().equals("error");
            return reply;
        });
        if (failed[0] && request.flag("stop_on_error", true)) abortWaiting();
    }

    /// Cells that were sent behind one that failed are not run: they may build on it.
    private void abortWaiting() {
        aborting = true;
        for (List<byte[]> next = receiveWaiting(); !next.isEmpty(); next = receiveWaiting()) take(next);
        aborting = false;
    }
}
