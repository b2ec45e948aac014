package dev.jotter.serve.internal.api;

import dev.jotter.serve.internal.http.Handler;
import dev.jotter.serve.internal.http.Request;
import dev.jotter.serve.internal.http.Response;
import dev.jotter.serve.internal.http.Router;
import dev.jotter.serve.internal.live.Catalog;
import dev.jotter.serve.internal.live.Serving;
import dev.jotter.serve.internal.live.Stopped;
import java.util.Map;

/// Put the handlers together: all paths that a server answers.
public final class Api {
    private Api() {}

    /// Make the handler of a server that carries these models.
    ///
    /// @param keysRequired whether every call needs a key, whatever the model's own terms
    public static Handler of(Serving serving, Catalog catalog, boolean keysRequired) {
        var directory = new Directory(catalog, keysRequired);
        var gate = new Gate(directory, serving.keyRing(), serving.limits());
        var predict = new PredictHandler(directory, gate, serving.counter());
        var models = new ModelsHandler(directory, gate, serving.registry());
        var router = new Router(directory::paths)
                .add("POST", "/v1/models/{name}:predict", predict, request -> callLike(directory, request))
                .add(
                        "POST",
                        "/v1/models/{name}/versions/{version}:predict",
                        predict,
                        request -> callLike(directory, request))
                .add("GET", "/v1/models", models::list, Api::getLike)
                .add("GET", "/v1/models/{name}", models::one, request -> callLike(directory, request))
                .add("GET", "/healthz", request -> Response.json(200, Map.of("status", "ok")), Api::getLike);
        return request -> {
            try {
                return router.handle(request);
            } catch (Stopped gone) {
                throw directory.unknown(gone.model());
            }
        };
    }

    private static String callLike(Directory directory, Request request) {
        return "Predict like this: " + directory.curl(request, directory.deployment(request));
    }

    private static String getLike(Request request) {
        return "Get it like this: curl " + request.url(request.path());
    }
}
