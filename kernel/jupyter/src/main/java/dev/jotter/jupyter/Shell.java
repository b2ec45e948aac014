package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
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

    /// Run a cell. What was sent behind one that fails is not run, for it may build on it. What waits is taken before
    /// the front end hears of the failure: a cell sent in answer to it is a new beginning.
    private void execute(Message request) {
        var behind = new ArrayList<List<byte[]>>();
        busy(request, () -> {
            var reply = cells.run(request);
            var failed = reply.filter(content -> content.path("status").asText().equals("error"));
            if (failed.isPresent() && request.flag("stop_on_error", true)) behind.addAll(waiting());
            return reply;
        });
        aborting = true;
        behind.forEach(this::take);
        aborting = false;
    }

    private List<List<byte[]>> waiting() {
        var all = new ArrayList<List<byte[]>>();
        for (var next = receiveWaiting(); !next.isEmpty(); next = receiveWaiting()) all.add(next);
        return all;
    }
}
