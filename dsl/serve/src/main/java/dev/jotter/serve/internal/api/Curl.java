package dev.jotter.serve.internal.api;

import dev.jotter.serve.internal.http.Json;
import java.util.Map;

/// Write the command line that calls a model.
public final class Curl {
    private Curl() {}

    /// Write it for a bash-like shell.
    ///
    /// @param key what stands for the key; empty when none is needed
    public static String line(String url, String key, Map<String, ?> row) {
        var authorization = key.isEmpty() ? "" : " -H \"Authorization: Bearer " + key + "\"";
        return "curl " + url + authorization + " -d '" + Json.inline(row).replace("'", "'\\''") + "'";
    }
}
