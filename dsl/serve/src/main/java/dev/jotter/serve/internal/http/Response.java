package dev.jotter.serve.internal.http;

import java.util.Map;

/// Hold one answer, whatever server sends it.
public record Response(int status, String contentType, Map<String, String> headers, Body body) {
    public Response {
        headers = Map.copyOf(headers);
    }

    /// Answer with JSON on one line.
    public static Response json(int status, Object tree) {
        return new Response(status, "application/json", Map.of(), Json.line(tree));
    }

    /// Answer with JSON laid out for a person.
    public static Response readableJson(int status, Object tree) {
        return new Response(status, "application/json", Map.of(), Json.readable(tree));
    }
}
