package dev.jotter.serve.internal.http;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Hold one call as it came in, whatever server took it.
///
/// @param method in capitals
/// @param path decoded, without the query
/// @param headers by name, whatever its case
/// @param body whole
/// @param parameters what the router found in the path
public record Request(
        String method, String path, Map<String, String> headers, Body body, Map<String, String> parameters) {

    public Request {
        var folded = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(headers);
        headers = Collections.unmodifiableMap(folded);
        parameters = Map.copyOf(parameters);
    }

    /// Make a call whose path is not routed yet.
    public Request(String method, String path, Map<String, String> headers, Body body) {
        this(method, path, headers, body, Map.of());
    }

    /// Give a header's value.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// Give the media type of the body in small letters, without its parameters; empty when none is said.
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// Give the address under which the caller reached `path`.
    public String url(String path) {
        return "http://" + header("Host").orElse("127.0.0.1") + path;
    }

    /// Give what the router found for `{name}`.
    public String parameter(String name) {
        var value = parameters.get(name);
        if (value == null) throw new IllegalArgumentException("The route has no parameter \"" + name + "\".");
        return value;
    }

    Request with(Map<String, String> found) {
        return new Request(method, path, headers, body, found);
    }
}
