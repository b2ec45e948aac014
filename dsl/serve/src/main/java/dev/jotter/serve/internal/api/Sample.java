package dev.jotter.serve.internal.api;

import dev.jotter.model.Schema;
import dev.jotter.serve.internal.http.Json;
import dev.jotter.serve.internal.http.Request;
import dev.jotter.serve.internal.live.Deployment;
import dev.jotter.serve.internal.live.LoadedModel;
import java.util.stream.Collectors;

/// Know what a right call of a model looks like, to be shown beside a wrong one. Made up only when it is asked.
record Sample(Directory directory, Request request, Deployment deployment, LoadedModel loaded) {

    /// Give the model's name.
    String model() {
        return deployment.name();
    }

    /// Give what a row must look like.
    Schema schema() {
        return loaded.archive().schema();
    }

    /// Write the command line of a right call.
    String curl() {
        return directory.curl(request, deployment);
    }

    /// Write a row as JSON.
    String json() {
        return Json.inline(loaded.example());
    }

    /// Write a row as CSV, without the header line.
    String csv() {
        return loaded.example().values().stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
