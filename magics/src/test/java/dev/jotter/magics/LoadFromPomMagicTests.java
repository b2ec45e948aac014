package dev.jotter.magics;

import static dev.jotter.magics.Repository.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadFromPomMagicTests extends MagicTest {
    @TempDir
    Path folder;

    private Repository remote;

    @BeforeEach
    void setUp() throws IOException {
        remote = new Repository(Files.createDirectory(folder.resolve("remote")));
        Files.writeString(folder.resolve("settings.xml"), """
                <settings><mirrors><mirror><id>all</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>""".formatted(remote.url()));
        run("%config maven.settings " + folder.resolve("settings.xml"));
        run("%config maven.local-repository " + folder.resolve("local"));
        remote.with("a", "1", Repository.needs("b", "1")).with("b", "1", "").with("b", "2", "");
    }

    private List<String> jars() {
        return shell.classPath().stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .toList();
    }

    @Test
    void takesLooseDependenciesAndRepositories() throws IOException {
        var other = new Repository(Files.createDirectory(folder.resolve("other"))).with("c", "1", "");
        done("%%loadFromPOM\n<repository>\n  <id>other</id>\n  <url>" + other.url() + "</url>\n</repository>\n\n"
                + dependency("a", "1", "") + "\n<!-- and -->\n" + dependency("c", "1", ""));
        assertThat(jars()).containsExactly("a-1.jar", "b-1.jar", "c-1.jar");
    }

    @Test
    void takesPartsWithPropertiesAndManagedVersions() {
        done("%%loadFromPOM\n<properties><b.version>2</b.version></properties>\n<dependencyManagement><dependencies>"
                + dependency("b", "${b.version}", "") + "</dependencies></dependencyManagement>\n<dependencies>"
                + dependency("a", "1", "") + "</dependencies>");
        assertThat(jars()).containsExactly("a-1.jar", "b-2.jar");
    }

    @Test
    void importsABillOfMaterials() {
        remote.pom(
                "bom",
                "1",
                "<packaging>pom</packaging><dependencyManagement><dependencies>" + dependency("a", "1", "")
                        + dependency("b", "2", "") + "</dependencies></dependencyManagement>");
        done("%%loadFromPOM\n<dependencyManagement><dependencies>"
                + dependency("bom", "1", "<type>pom</type><scope>import</scope>")
                + "</dependencies></dependencyManagement>\n<dependencies>" + dependency("a", "", "")
                + "</dependencies>");
        assertThat(jars()).containsExactly("a-1.jar", "b-2.jar");
    }

    @Test
    void leavesOutExclusionsAndTests() {
        done("%%loadFromPOM\n<dependencies>"
                + dependency(
                        "a",
                        "1",
                        "<exclusions><exclusion><groupId>com.example</groupId><artifactId>b</artifactId>"
                                + "</exclusion></exclusions>")
                + dependency("none", "1", "<scope>test</scope>") + "</dependencies>");
        assertThat(jars()).containsExactly("a-1.jar");
    }

    @Test
    void readsAFileAndItsParentBesideIt() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>parent</artifactId>
                <version>1</version><packaging>pom</packaging><properties><v>1</v></properties></project>""");
        var child = Files.createDirectory(folder.resolve("child")).resolve("pom.xml");
        Files.writeString(child, """
                <?xml version="1.0" encoding="UTF-8"?>
                <project><modelVersion>4.0.0</modelVersion><parent><groupId>g</groupId><artifactId>parent</artifactId>
                <version>1</version></parent><artifactId>child</artifactId>
                <dependencies>%s</dependencies></project>""".formatted(dependency("a", "${v}", "")));
        done("%loadFromPOM " + child);
        assertThat(jars()).containsExactly("a-1.jar", "b-1.jar");
    }

    @Test
    void resolvesTogetherWithWhatWasAskedForBefore() {
        done("%maven com.example:a:1");
        assertThat(done("%%loadFromPOM\n" + dependency("b", "2", "")))
                .containsExactly(
                        "com.example:b stays at version 1, which is on the class path already; 2 was asked for. "
                                + "What is loaded cannot be replaced: restart the kernel to begin with another.");
    }

    @Test
    void mayBeRunAgain() {
        var cell = "%%loadFromPOM\n" + dependency("a", "1", "");
        done(cell);
        said();
        done(cell);
        assertThat(said()).isEqualTo("Nothing to add: all of it is on the class path.\n");
        assertThat(shell.kept(Libraries.class, Libraries::new).wish().poms()).hasSize(1);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(error("%%loadFromPOM\n<dependency><groupId>x</dependency>"))
                .startsWith("The POM is no XML.\nElements that are closed were expected, but at line 1: ")
                .endsWith("\nCorrect it and run the cell again.");
        assertThat(error("%%loadFromPOM\n<build></build>"))
                .isEqualTo("This is no POM, nor a part of one: build.\n<project>, or some of these were expected: "
                        + "dependency, repository, dependencies, dependencyManagement, parent, profiles, properties, "
                        + "repositories.\nType, for example, <dependency><groupId>…</groupId>…</dependency>; "
                        + "%help loadFromPOM shows one.");
        assertThat(error("%%loadFromPOM\n" + dependency("a", "", "")))
                .startsWith("The POM cannot be used.\nXML as Maven reads it was expected, but: ")
                .contains("'dependencies.dependency.version' for com.example:a:jar is missing");
        assertThat(error("%loadFromPOM none.xml"))
                .startsWith("There is no POM \"none.xml\".\nA file was expected at /");
    }
}
