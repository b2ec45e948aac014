package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/// Know which version this is, from what Maven put into the jar.
final class Version {
    private static final String SOURCE = "/META-INF/maven/dev.jotter/jotter-app/pom.properties";

    private Version() {}

    static int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new JotterException(
                    "\"jotter version\" takes no word \"" + arguments.getFirst() + "\".",
                    "It was expected alone.",
                    "Type: ./jotter version");
        }
        System.out.println("Jotter " + text() + " on Java " + System.getProperty("java.version"));
        return 0;
    }

    static String text() {
        try (var stream = Version.class.getResourceAsStream(SOURCE)) {
            if (stream == null) return "unpackaged";
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "unpackaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
