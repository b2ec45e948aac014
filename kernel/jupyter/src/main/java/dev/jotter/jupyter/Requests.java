package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Take requests, one after the other, and answer each between a `busy` and an `idle`.
abstract class Requests extends Channel {
    private final String name;
    private final Wire wire;
    private final Iopub iopub;
    private final Answers answers;

    Requests(ZMQ.Context context, String endpoint, String name, Wire wire, Iopub iopub, Answers answers) {
        super(context, SocketType.ROUTER, endpoint, name);
        this.name = name;
        this.wire = wire;
        this.iopub = iopub;
        this.answers = answers;
    }

    @Override
    void serve() {
        while (true) take(receive());
    }

    final void take(List<byte[]> frames) {
        try {
            answer(wire.decode(frames));
        } catch (Wire.Refused e) {
            Log.refused(name, e);
        }
    }

    void answer(Message request) {
        busy(request, () -> answers.to(request));
        answers.after(request);
    }

    /// Reply with what `work` gives, if anything.
    final void busy(Message request, Work work) {
        iopub.status("busy", request.header());
        try {
            work.reply().ifPresent(content -> reply(request, content));
        } catch (RuntimeException e) {
            var failed = new Execution.Failed(e.getClass().getName(), String.valueOf(e.getMessage()), List.of());
            reply(request, Content.error(failed));
        } finally {
            iopub.status("idle", request.header());
        }
    }

    private void reply(Message request, JsonNode content) {
        var type = request.type().replaceFirst("_request$", "_reply");
        send(wire.encode(request.identities(), type, request.header(), content));
    }

    /// Work out a reply.
    interface Work {
        Optional<? extends JsonNode> reply();
    }
}
