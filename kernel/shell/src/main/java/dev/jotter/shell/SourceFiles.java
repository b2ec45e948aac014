package dev.jotter.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/// Find the source of a class: in the JDK's `lib/src.zip`, within a jar under `META-INF/jotter/sources`, or in the
/// `-sources.jar` that lies beside a jar.
final class SourceFiles {
    private static final String WITHIN_JAR = "META-INF/jotter/sources/";

    private final ClassLoader loader;
    private final Path jdk;

    /// @param jdk the JDK's archive of sources, there or not
    SourceFiles(ClassLoader loader, Path jdk) {
        this.loader = loader;
        this.jdk = jdk;
    }

    static SourceFiles of(ClassLoader loader) {
        return new SourceFiles(loader, Path.of(System.getProperty("java.home"), "lib", "src.zip"));
    }

    /// Give the source text of a top-level class.
    ///
    /// @param module its module, or the empty string
    /// @param name its full name
    Optional<String> find(String module, String name) {
        var file = name.replace('.', '/') + ".java";
        try {
            return module.isEmpty() ? ofClassPath(name, file) : entry(jdk, module + "/" + file);
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<String> ofClassPath(String name, String file) throws IOException, URISyntaxException {
        try (var stream = loader.getResourceAsStream(WITHIN_JAR + file)) {
            if (stream != null) return Optional.of(text(stream));
        }
        var found = loader.getResource(name.replace('.', '/') + ".class");
        if (found == null || !(found.openConnection() instanceof JarURLConnection connection)) return Optional.empty();
        var jar = Path.of(connection.getJarFileURL().toURI());
        var sources = jar.getFileName().toString().replaceFirst("\\.jar$", "-sources.jar");
        return entry(jar.resolveSibling(sources), file);
    }

    private static Optional<String> entry(Path archive, String name) throws IOException {
        if (!Files.isRegularFile(archive)) return Optional.empty();
        try (var zip = new ZipFile(archive.toFile())) {
            var entry = zip.getEntry(name);
            if (entry == null) return Optional.empty();
            try (var stream = zip.getInputStream(entry)) {
                return Optional.of(text(stream));
            }
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
