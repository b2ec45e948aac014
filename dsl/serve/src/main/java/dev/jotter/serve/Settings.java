package dev.jotter.serve;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.model.JotterHome;
import java.nio.file.Path;
import java.util.List;

/// Hold what `serve` was started with.
///
/// @param open whether callers from elsewhere need no key
record Settings(Path registry, String host, int port, boolean open) {
    private static final List<String> NAMES = List.of("--registry", "--host", "--port", "--open", "--help");

    static Settings of(String... args) {
        var settings = new Settings(JotterHome.path().resolve("registry"), "127.0.0.1", 8080, false);
        for (var i = 0; i < args.length; i++) {
            var name = args[i];
            settings = switch (name) {
                case "--open" -> new Settings(settings.registry, settings.host, settings.port, true);
                case "--registry" ->
                    new Settings(Path.of(value(args, ++i)), settings.host, settings.port, settings.open);
                case "--host" -> new Settings(settings.registry, value(args, ++i), settings.port, settings.open);
                case "--port" -> new Settings(settings.registry, settings.host, port(value(args, ++i)), settings.open);
                default ->
                    throw new JotterException(
                            "serve does not know \"" + name + "\".",
                            "Options such as --port 8080 were expected, and \"" + name + "\" was found.",
                            Nearest.hint(name, NAMES));
            };
        }
        return settings;
    }

    /// Say whether only this machine can call.
    boolean loopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static String value(String[] args, int at) {
        if (at < args.length) return args[at];
        var name = args[at - 1];
        throw new JotterException(
                name + " stands alone.",
                "A value was expected behind it, and nothing was found.",
                "Type for example: " + name + " "
                        + (name.equals("--port")
                                ? "8080"
                                : name.equals("--host") ? "127.0.0.1" : "~/.jotter/registry"));
    }

    private static int port(String text) {
        try {
            return Publish.port(Integer.parseInt(text)).number();
        } catch (NumberFormatException e) {
            throw new JotterException(
                    "--port " + text + " is no port.",
                    "A number from 1 to 65535 was expected, and \"" + text + "\" was found.",
                    "Type for example: --port 8080");
        }
    }
}
