package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Run notebooks in the style of IJava's and Tribuo's, by the launcher and through Jupyter. What they ask of Maven is
/// what this build has fetched, so that no network is needed.
class IjavaNotebookTests {
    private static final Path NOTEBOOKS = Program.ROOT.resolve("kernel/app/src/test/resources/notebooks");

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void standBesideWhatTheNotebooksUse() throws IOException {
        program = Program.in(folder, folder.resolve("home"))
                .with("JUPYTER_PATH", folder.resolve("share/jupyter").toString());
        var jars = Files.createDirectory(folder.resolve("jars"));
        var jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("opentest4j-"))
                .findFirst()
                .orElseThrow();
        Files.copy(jar, jars.resolve(jar.getFileName()));
        var helpers = Files.createDirectory(folder.resolve("helpers"));
        Files.writeString(
                helpers.resolve("helpers.jsh"), "String shout(String text) {\n    return text.toUpperCase();\n}\n");
        Files.writeString(helpers.resolve("words.txt"), "a resource\n");
        Files.writeString(helpers.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId>
                <version>1</version><dependencies><dependency><groupId>org.opentest4j</groupId>
                <artifactId>opentest4j</artifactId><version>1.3.0</version></dependency></dependencies></project>""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ijava", "pom", "tribuo"})
    void runsByTheLauncher(String name) throws IOException {
        var ended = program.jotter("run", copy(name).toString(), "--out", name + ".out.ipynb");
        assertThat(ended.exit()).as("%s", ended).isZero();
        showsWhatItSays(name, folder.resolve(name + ".out.ipynb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ijava", "pom", "tribuo"})
    void runsThroughJupyter(String name) throws IOException {
        var installed = program.jotter("install", "--prefix", folder.toString());
        assertThat(installed.exit()).as("%s", installed).isZero();
        var ended = program.run(
                PublicClients.script(program, "nbconvert_execute.py", copy(name).toString()));
        assertThat(ended.exit()).as("%s", ended).isZero();
        showsWhatItSays(name, folder.resolve(name + ".nbconvert.ipynb"));
    }

    @Test
    void resolvesASmallLibraryOffline() throws IOException {
        var notebook = Cells.notebook(
                folder.resolve("offline.ipynb"),
                List.of(
                        "%config maven.offline true",
                        "%maven org.apiguardian:apiguardian-api:1.1.2", "org.apiguardian.api.API.Status.STABLE"));
        var ended = program.jotter("run", notebook.toString());
        assertThat(ended.exit()).as("%s", ended).isZero();
        assertThat(ended.out()).contains("added apiguardian-api 1.1.2\n").contains("\nSTABLE\n");
    }

    private Path copy(String name) throws IOException {
        return Files.copy(NOTEBOOKS.resolve(name + ".ipynb"), folder.resolve(name + ".ipynb"));
    }

    private static void showsWhatItSays(String name, Path notebook) throws IOException {
        var outputs = new StringBuilder();
        for (var cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
            for (var output : cell.path("outputs")) outputs.append(output).append('\n');
        }
        assertThat(outputs.toString())
                .contains(
                        switch (name) {
                            case "ijava" ->
                                List.of(
                                        "added assertj-core 3.27.6, byte-buddy ",
                                        "Hello, Ada!",
                                        "<b style=",
                                        "counted to **3**",
                                        "<svg xmlns",
                                        "<li>two</li>",
                                        "499999500000");
                            case "pom" ->
                                List.of(
                                        "expected: <42> but was: <54>",
                                        "Nothing to add",
                                        "FROM A HELPER",
                                        "a resource",
                                        "[one, two]");
                            default -> List.of("1 node: Mul", "<td>Mul</td>", "[1, 2]");
                        });
    }
}
