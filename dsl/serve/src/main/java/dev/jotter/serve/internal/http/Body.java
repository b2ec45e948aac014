package dev.jotter.serve.internal.http;

import java.nio.charset.StandardCharsets;

/// Hold the bytes of a request or an answer. Never changed once made.
public final class Body {
    public static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Wrap bytes that nobody else will change.
    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /// Encode text as UTF-8.
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Give the bytes themselves, not a copy: bodies are large and read once.
    public byte[] bytes() {
        return bytes;
    }

    /// Decode as UTF-8.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Say whether there is nothing but white space.
    public boolean isBlank() {
        for (var b : bytes) if (b != ' ' && b != '\n' && b != '\r' && b != '\t') return false;
        return true;
    }
}
