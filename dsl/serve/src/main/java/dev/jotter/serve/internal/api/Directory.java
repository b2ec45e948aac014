package dev.jotter.serve.internal.api;

import dev.jotter.display.Nearest;
import dev.jotter.serve.internal.http.Problem;
import dev.jotter.serve.internal.http.Request;
import dev.jotter.serve.internal.live.Catalog;
import dev.jotter.serve.internal.live.Deployment;
import java.util.ArrayList;
import java.util.List;

/// Find models by the names in a path.
record Directory(Catalog catalog, boolean keysRequired) {
    /// What stands for a key in a command line that we write for someone.
    static final String KEY = "$JOTTER_KEY";

    static String path(String model) {
        return "/v1/models/" + model;
    }

    /// Give the model that the path names, or say which there are.
    Deployment deployment(Request request) {
        var name = request.parameter("name");
        return catalog.find(name).orElseThrow(() -> unknown(name));
    }

    /// Say whether a call needs a key.
    boolean keyNeeded(Deployment deployment) {
        return keysRequired || deployment.policy().keyNeeded();
    }

    /// List all paths that exist now.
    List<String> paths() {
        var paths = new ArrayList<>(List.of("/v1/models", "/healthz"));
        for (var deployment : catalog.all()) {
            paths.add(path(deployment.name()));
            paths.add(path(deployment.name()) + ":predict");
        }
        return paths;
    }

    /// Write the command line that calls the model as this caller can reach it.
    String curl(Request request, Deployment deployment) {
        try (var lease = deployment.live()) {
            return Curl.line(
                    request.url(path(deployment.name()) + ":predict"),
                    keyNeeded(deployment) ? KEY : "",
                    lease.model().example());
        }
    }

    Problem unknown(String name) {
        var names = catalog.all().stream().map(Deployment::name).toList();
        return Problem.of(
                404,
                "unknown_model",
                "There is no model \"" + name + "\" here.",
                names.isEmpty()
                        ? "A published model was expected, and none is published on this server."
                        : "One of these was expected: " + String.join(", ", names) + ".",
                names.isEmpty()
                        ? "Publish it from a notebook: model.publish(\"" + name + "\")."
                        : Nearest.hint(name, names));
    }
}
