package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Answer requests between a `busy` and an `idle`, on whatever thread.
abstract class Requests extends Messages {
    private final Iopub iopub;

    Requests(Listening listening, String name, Wire wire, Iopub iopub) throws IOException {
        super(listening, name, wire);
        this.iopub = iopub;
    }

    /// Reply with what `work` gives, if anything. Whatever it throws is the reply.
    final void answer(Message request, Work work) {
        iopub.status("busy", request.header());
        try {
            work.reply().ifPresent(content -> reply(request, content));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (request.type().endsWith("_request")) reply(request, Content.error(failure(e)));
            else Log.refused(request.type(), String.valueOf(e.getMessage()));
        } finally {
            iopub.status("idle", request.header());
        }
    }

    private void reply(Message request, ObjectNode content) {
        var type = request.type().replaceFirst("_request$", "_reply");
        send(request.identities(), new Publication(type, request.header(), content));
    }

    private static Execution.Failed failure(Throwable thrown) {
        var name = thrown instanceof JotterException
                ? "ProtocolError"
                : thrown.getClass().getName();
        var message = String.valueOf(thrown.getMessage());
        return new Execution.Failed(name, message, List.of(name + ": " + message));
    }

    /// Work out a reply.
    interface Work {
        Optional<ObjectNode> reply();
    }
}
