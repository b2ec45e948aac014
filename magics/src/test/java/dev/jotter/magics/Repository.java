package dev.jotter.magics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Build a Maven repository in a folder. The group of all is `com.example`; each jar holds a text that names it.
record Repository(Path folder) {
    String url() {
        return folder.toUri().toString();
    }

    /// Put a library there, whose POM holds this XML.
    Repository with(String artifact, String version, String xml) {
        pom(artifact, version, xml);
        return jar(artifact, version, "");
    }

    Repository pom(String artifact, String version, String xml) {
        return write(
                artifact, version, ".pom", """
                <project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>%s</artifactId>
                <version>%s</version>%s</project>
                """.formatted(artifact, version, xml).getBytes(StandardCharsets.UTF_8));
    }

    /// Put a jar there, `suffix` being its classifier with a dash.
    Repository jar(String artifact, String version, String suffix) {
        return write(artifact, version, suffix + ".jar", jarOf(artifact, version + suffix));
    }

    /// Put a library of another group there, which needs nothing.
    Repository foreign(String group, String artifact, String version) {
        var place = "%s/%s/%s/%s-%s".formatted(group.replace('.', '/'), artifact, version, artifact, version);
        var pom = "<project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId>"
                + "<version>%s</version></project>";
        write(
                folder.resolve(place + ".pom"),
                pom.formatted(group, artifact, version).getBytes(StandardCharsets.UTF_8));
        return write(folder.resolve(place + ".jar"), jarOf(artifact, version));
    }

    /// List the versions, as a repository does.
    Repository listed(String artifact, String... versions) {
        var all = "<version>" + String.join("</version><version>", versions) + "</version>";
        var last = versions[versions.length - 1];
        var xml =
                "<metadata><groupId>com.example</groupId><artifactId>" + artifact + "</artifactId><versioning><latest>"
                        + last + "</latest><release>" + last + "</release><versions>" + all
                        + "</versions></versioning></metadata>";
        return write(
                folder.resolve("com/example/" + artifact + "/maven-metadata.xml"),
                xml.getBytes(StandardCharsets.UTF_8));
    }

    static String needs(String artifact, String version) {
        return "<dependencies>" + dependency(artifact, version, "") + "</dependencies>";
    }

    static String dependency(String artifact, String version, String more) {
        return "<dependency><groupId>com.example</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>") + more + "</dependency>";
    }

    private Repository write(String artifact, String version, String suffix, byte[] bytes) {
        return write(
                folder.resolve("com/example/%s/%s/%s-%s%s".formatted(artifact, version, artifact, version, suffix)),
                bytes);
    }

    private Repository write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            var sum =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
            Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sum);
            return this;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jarOf(String artifact, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry(artifact + ".txt"));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
