package dev.jotter.serve.internal.http;

import dev.jotter.display.JotterException;
import java.util.Map;
import java.util.UUID;

/// Turn whatever a handler throws into an answer; a fault of ours gets an incident number instead of a trace.
public final class Guarded implements Handler {
    private static final System.Logger LOG = System.getLogger("dev.jotter.serve");

    private final Handler handler;

    public Guarded(Handler handler) {
        this.handler = handler;
    }

    @Override
    public Response handle(Request request) {
        try {
            return handler.handle(request);
        } catch (Problem refused) {
            return refused.response();
        } catch (RuntimeException | StackOverflowError fault) {
            return fault(request, fault);
        }
    }

    private static Response fault(Request request, Throwable fault) {
        var incident = UUID.randomUUID().toString();
        LOG.log(
                System.Logger.Level.ERROR,
                "incident " + incident + ": " + request.method() + " " + request.path(),
                fault);
        var told = new JotterException(
                "This call failed by a fault of the server, not of yours.",
                "An answer was expected; what was found stands in the server's log as incident " + incident + ".",
                "Give that incident number to whoever runs this server.");
        return new Problem(500, "server_fault", told, Map.of("incident", incident)).response();
    }
}
