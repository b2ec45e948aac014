package dev.jotter.serve.internal.http;

/// Answer a call. Knows no server, so that any server can carry it.
@FunctionalInterface
public interface Handler {
    /// Give the answer, or throw a [Problem].
    Response handle(Request request);
}
