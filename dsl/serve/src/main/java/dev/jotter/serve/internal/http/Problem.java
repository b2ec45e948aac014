package dev.jotter.serve.internal.http;

import dev.jotter.display.JotterException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Refuse a call: a status, a code for programs, three sentences for people.
public final class Problem extends JotterException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> details;
    private final transient Map<String, String> headers;

    /// @param details what a program may want beside the message: field, row, expected, found
    public Problem(int status, String code, JotterException told, Map<String, Object> details) {
        this(status, code, told, details, Map.of());
    }

    private Problem(
            int status, String code, JotterException told, Map<String, Object> details, Map<String, String> headers) {
        super(told.what(), told.expected(), told.next());
        this.status = status;
        this.code = code;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        this.headers = Map.copyOf(headers);
    }

    /// Refuse with no details but the message.
    public static Problem of(int status, String code, String what, String expected, String next) {
        return new Problem(status, code, new JotterException(what, expected, next), Map.of());
    }

    /// Send a header with the refusal.
    public Problem header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, this, details, more);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// Give the whole refusal as the answer that is sent: the first two sentences as `message`, the third as `hint`.
    public Response response() {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", what() + " " + expected());
        error.put("hint", next());
        error.putAll(details);
        var plain = Response.readableJson(status, Map.of("error", error));
        return new Response(status, plain.contentType(), headers, plain.body());
    }
}
