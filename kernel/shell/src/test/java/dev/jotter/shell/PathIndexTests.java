package dev.jotter.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathIndexTests {
    @TempDir
    Path folder;

    @Test
    void knowsTheClassesOfEachPackage() throws IOException {
        var index = new PathIndex(List.of(
                jar("a.jar", "one/A.class", "one/A$B.class", "Top.class", "one/readme.txt"),
                jar("b.jar", "one/C.class", "two/deep/D.class")));
        assertThat(index.classesIn("one")).containsExactlyInAnyOrder("A", "A$B", "C");
        assertThat(index.classesIn("two.deep")).containsExactly("D");
        assertThat(index.classesIn("")).containsExactly("Top");
        assertThat(index.classesIn("two")).isEmpty();
        assertThat(index.has("two")).isFalse();
        assertThat(index.has("two.deep")).isTrue();
    }

    @Test
    void seesAPackageOfSourcesAlone() throws IOException {
        var index = new PathIndex(List.of(jar("a.jar", "one/A.java")));
        assertThat(index.has("one")).isTrue();
        assertThat(index.classesIn("one")).isEmpty();
    }

    @Test
    void readsTheClassThatThisJavaWouldLoad() throws IOException {
        var jars = List.of(
                jar("a.jar", "one/A.class", "META-INF/versions/9/one/A.class", "META-INF/versions/9/nine/N.class"),
                jar("b.jar", "one/A.class", "Top.class"));
        var index = new PathIndex(jars);
        assertThat(index.classFile("one.A").map(bytes -> new String(bytes, UTF_8)))
                .contains("a.jar META-INF/versions/9/one/A.class");
        assertThat(index.classesIn("nine")).containsExactly("N");
        assertThat(index.classFile("Top").map(bytes -> new String(bytes, UTF_8)))
                .contains("b.jar Top.class");
        assertThat(index.classFile("one.B")).isEmpty();
        assertThat(index.classFile("none.A")).isEmpty();
    }

    @Test
    void doesNotKnowWhatIsInFoldersAndBrokenJars() throws IOException {
        var good = jar("a.jar", "one/A.class");
        assertThat(new PathIndex(List.of(good, folder)).isWhole()).isFalse();
        assertThat(new PathIndex(List.of(good, folder.resolve("none.jar"))).isWhole())
                .isFalse();
        var broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        assertThat(new PathIndex(List.of(good, broken)).isWhole()).isFalse();
        assertThat(new PathIndex(List.of(good)).isWhole()).isTrue();
    }

    @Test
    void doesNotKnowWhereAJarLeads() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "other.jar");
        var leads = folder.resolve("leads.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(leads), manifest)) {
            jar.putNextEntry(new JarEntry("one/A.class"));
        }
        assertThat(new PathIndex(List.of(leads)).isWhole()).isFalse();
    }

    /// Each file holds the names of the jar and of itself.
    private Path jar(String name, String... files) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        var path = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(path), manifest)) {
            for (var file : files) {
                jar.putNextEntry(new JarEntry(file));
                jar.write((name + " " + file).getBytes(UTF_8));
            }
        }
        return path;
    }
}
