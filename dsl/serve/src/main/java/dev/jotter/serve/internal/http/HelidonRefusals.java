package dev.jotter.serve.internal.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/// Speak in our own words where Helidon refuses a call before our handlers are asked.
final class HelidonRefusals {
    private HelidonRefusals() {}

    static DirectHandlers all() {
        var all = DirectHandlers.builder();
        for (var type : DirectHandler.EventType.values()) {
            all.addHandler(
                    type,
                    (request, event, status, headers, message) ->
                            send(problem(request.headers(), status, String.valueOf(message))));
        }
        return all.build();
    }

    private static Problem problem(ServerRequestHeaders headers, Status status, String message) {
        if (status.code() == 400 && headers.contains(HeaderNames.CONTENT_ENCODING)) {
            return BodyRules.packed(headers.get(HeaderNames.CONTENT_ENCODING).get());
        }
        return Problem.of(
                status.code(),
                status.code() < 500 ? "bad_http" : "server_fault",
                "The call could not be read as HTTP.",
                "A well-formed HTTP/1.1 request was expected; the server says: " + message + ".",
                "Try it with curl, and look at the path, the headers and the length of the body.");
    }

    private static DirectHandler.TransportResponse send(Problem problem) {
        return DirectHandler.TransportResponse.builder()
                .status(Status.create(problem.status()))
                .header(HeaderValues.CONTENT_TYPE_JSON)
                .keepAlive(false)
                .entity(problem.response().body().bytes())
                .build();
    }
}
