package dev.jotter.serve.internal.api;

import dev.jotter.model.Field;
import dev.jotter.serve.internal.http.Request;
import dev.jotter.serve.internal.http.Response;
import dev.jotter.serve.internal.live.Deployment;
import dev.jotter.serve.internal.store.Registry;
import dev.jotter.serve.internal.store.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answer `GET /v1/models` and `GET /v1/models/{name}`: what is here, and how to call it.
record ModelsHandler(Directory directory, Gate gate, Registry registry) {

    Response list(Request request) {
        var models = directory.catalog().all().stream()
                .map(deployment -> summary(request, deployment))
                .toList();
        return Response.readableJson(200, Map.of("models", models));
    }

    /// The columns of a model that needs a key are shown to who has one.
    Response one(Request request) {
        var deployment = directory.deployment(request);
        gate.identify(request, deployment);
        var tree = summary(request, deployment);
        try (var lease = deployment.live()) {
            var schema = lease.model().archive().schema();
            tree.put("answers", Map.of("column", schema.target(), "classes", schema.classes()));
            tree.put(
                    "columns",
                    schema.features().stream().map(ModelsHandler::column).toList());
            tree.put("example", lease.model().example());
        }
        tree.put("aliases", registry.routes().aliases(deployment.name()));
        tree.put("versions", versions(deployment.name()));
        tree.put("curl", directory.curl(request, deployment));
        return Response.readableJson(200, tree);
    }

    private Map<String, Object> summary(Request request, Deployment deployment) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", deployment.name());
        tree.put("live", deployment.route().live());
        deployment.route().canary().ifPresent(canary -> {
            tree.put("canary", Map.of("version", canary.version(), "share", canary.share()));
        });
        tree.put("key_needed", directory.keyNeeded(deployment));
        if (deployment.policy().perMinute() > 0)
            tree.put("calls_per_minute", deployment.policy().perMinute());
        tree.put("predict", request.url(Directory.path(deployment.name()) + ":predict"));
        return tree;
    }

    private List<Map<String, Object>> versions(String model) {
        return registry.versions().all(model).stream()
                .map(ModelsHandler::version)
                .toList();
    }

    private static Map<String, Object> version(Version version) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("version", version.name());
        tree.put("sha256", version.sha256());
        tree.put("published", version.made().toString());
        return tree;
    }

    private static Map<String, Object> column(Field field) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", field.name());
        tree.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
        if (!field.categories().isEmpty()) tree.put("categories", field.categories());
        return tree;
    }
}
