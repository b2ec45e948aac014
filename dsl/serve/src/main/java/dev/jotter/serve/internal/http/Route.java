package dev.jotter.serve.internal.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Bind a method and a path such as `/v1/models/{name}:predict` to a handler.
///
/// @param usage how to call this path rightly, told to whoever comes with another method
record Route(String method, String template, Handler handler, Function<Request, String> usage, Pattern pattern) {
    private static final Pattern PARAMETER = Pattern.compile("\\\\\\{(\\w+)\\\\\\}");

    static Route of(String method, String template, Handler handler, Function<Request, String> usage) {
        var quoted = template.replaceAll("[{}.]", "\\\\$0");
        var regex = PARAMETER.matcher(quoted).replaceAll("(?<$1>[^/:]+)");
        return new Route(method, template, handler, usage, Pattern.compile(regex));
    }

    /// Give what stands for each parameter, or empty when the path is another.
    Optional<Map<String, String>> match(String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        var found = new HashMap<String, String>();
        for (var name : pattern.namedGroups().keySet()) found.put(name, matcher.group(name));
        return Optional.of(found);
    }
}
