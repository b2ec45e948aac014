package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunCommandTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesTheOutputsIntoACopyAndShowsThem() throws IOException {
        var file = notebook("System.out.println(\"one\");\nSystem.out.println(\"two\");", """
                var live = dev.jotter.display.LiveDisplay.open(dev.jotter.display.MimeBundle.text("first"));
                live.update(dev.jotter.display.MimeBundle.html("<b>last</b>", "last"));
                6 * 7""");
        assertThat(run(file.toString())).isZero();
        var copy = read(folder.resolve("book.out.ipynb"));
        assertThat(copy.at("/nbformat_minor").asInt()).isEqualTo(5);
        assertThat(copy.at("/metadata/kernelspec/name").asText()).isEqualTo("jotter");
        var first = copy.at("/cells/0");
        assertThat(first.path("id").asText()).isEqualTo("cell-1");
        assertThat(first.path("execution_count").asInt()).isEqualTo(1);
        assertThat(first.path("outputs").toString())
                .isEqualTo("[{\"name\":\"stdout\",\"output_type\":\"stream\",\"text\":[\"one\\n\",\"two\\n\"]}]");
        var second = copy.at("/cells/1/outputs");
        assertThat(second.at("/0/output_type").asText()).isEqualTo("display_data");
        assertThat(second.at("/0/data/text~1html/0").asText()).isEqualTo("<b>last</b>");
        assertThat(second.at("/1/output_type").asText()).isEqualTo("execute_result");
        assertThat(second.at("/1/data/text~1plain/0").asText()).isEqualTo("42");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        [1] System.out.println("one"); …
                        one
                        two
                        [2] var live = dev.jotter.display.LiveDisplay.open(dev.jotter.display.MimeBundle.text("first")); …
                        first
                        42
                        Outputs: %s
                        """.formatted(folder.resolve("book.out.ipynb")));
        assertThat(read(file).at("/cells/0/outputs")).isEmpty();
    }

    @Test
    void endsAtTheFirstFailureAndKeepsItsError() throws IOException {
        var file = notebook("1", "throw new IllegalStateException(\"broken\");", "3");
        assertThat(run(file.toString())).isEqualTo(1);
        var copy = read(folder.resolve("book.out.ipynb"));
        assertThat(copy.at("/cells/1/outputs/0/ename").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(copy.at("/cells/2/execution_count").isNull()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken").endsWith("A cell failed.\n");
    }

    @Test
    void goesOnWhenAsked() throws IOException {
        var file = notebook("int x = \"text\";", "3");
        assertThat(run(
                        file.toString(),
                        "--keep-going",
                        "--out",
                        folder.resolve("other.ipynb").toString()))
                .isEqualTo(1);
        assertThat(read(folder.resolve("other.ipynb"))
                        .at("/cells/1/outputs/0/data/text~1plain/0")
                        .asText())
                .isEqualTo("3");
    }

    @Test
    void putsParametersBehindTheirCell() throws IOException {
        var file = folder.resolve("book.ipynb");
        var tree = tree("int n = 1;", "n * 2");
        tree.withObject("/cells/0/metadata").putArray("tags").add("parameters");
        Files.writeString(file, tree.toString());
        assertThat(run(file.toString(), "-p", "n=21")).isZero();
        var copy = folder.resolve("book.out.ipynb");
        assertThat(read(copy).at("/cells/1/source/0").asText()).isEqualTo("int n = 21;");
        assertThat(read(copy).at("/cells/2/outputs/0/data/text~1plain/0").asText())
                .isEqualTo("42");
        assertThat(run(copy.toString(), "-p", "n=4", "--out", copy.toString())).isZero();
        assertThat(read(copy).at("/cells").size()).isEqualTo(3);
        assertThat(read(copy).at("/cells/2/outputs/0/data/text~1plain/0").asText())
                .isEqualTo("8");
    }

    @Test
    void stopsACellThatRunsTooLong() throws IOException {
        var file = notebook("while (true) { }");
        assertThat(run(file.toString(), "--timeout", "0.3")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        Cell 1 was stopped because it ran too long.
                        At most 0.3 seconds a cell were allowed.
                        Allow more: --timeout 2
                        A cell failed.
                        """);
    }

    @Test
    void readsTheFormatThatJupyterWrites() throws IOException {
        var file = folder.resolve("book.ipynb");
        Files.writeString(file, """
                {"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["# Title"]},
                  {"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "execution_count": 7,
                   "outputs": [{"output_type": "stream", "name": "stdout", "text": "old"}],
                   "source": ["int x = 1;\\n", "throw new RuntimeException();"]},
                  {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": ["  "]},
                  {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": ["x + 1"]}],
                 "metadata": {"kept": 1}, "nbformat": 4, "nbformat_minor": 2}
                """);
        assertThat(run(file.toString())).isZero();
        var copy = read(folder.resolve("book.out.ipynb"));
        assertThat(copy.at("/metadata/kept").asInt()).isEqualTo(1);
        assertThat(copy.at("/cells/1/outputs").size()).isEqualTo(1);
        assertThat(copy.at("/cells/1/outputs/0/output_type").asText()).isEqualTo("error");
        assertThat(copy.at("/cells/3/execution_count").asInt()).isEqualTo(2);
        assertThat(copy.at("/cells/3/outputs/0/data/text~1plain/0").asText()).isEqualTo("2");
    }

    @Test
    void notesWhenEachCellRanAndWhatItWasGiven() throws IOException {
        var file = notebook("n + 1");
        assertThat(run(file.toString(), "-p", "n=1")).isZero();
        var copy = read(folder.resolve("book.out.ipynb"));
        var times = copy.at("/cells/1/metadata/execution");
        assertThat(Instant.parse(times.path("shell.execute_reply").asText()))
                .isAfterOrEqualTo(
                        Instant.parse(times.path("iopub.execute_input").asText()));
        assertThat(copy.at("/metadata/jotter/run/parameters").toString()).isEqualTo("{\"n\":\"1\"}");
        assertThat(copy.at("/metadata/jotter/run/failed").asInt()).isZero();
    }

    @Test
    void hintsAtAParameterThatIsNotDeclared() throws IOException {
        var tree = tree("int rows = 1;", "rows");
        tree.withObject("/cells/0/metadata").putArray("tags").add("parameters");
        var file = Files.writeString(folder.resolve("book.ipynb"), tree.toString());
        assertThat(run(file.toString(), "-p", "rws=21")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The notebook declares no parameter \"rws\", but: rows. Did you mean \"rows\"?\n");
    }

    @Test
    void keepsIdsAndMakesThemDifferent() throws IOException {
        var tree = tree("1", "2", "3");
        tree.withObject("/cells/0").put("id", "mine");
        tree.withObject("/cells/1").put("id", "mine");
        tree.withObject("/cells/2").put("id", "cell-1");
        var file = Files.writeString(folder.resolve("book.ipynb"), tree.toString());
        assertThat(run(file.toString())).isZero();
        assertThat(read(folder.resolve("book.out.ipynb")).findValuesAsText("id"))
                .containsExactly("mine", "cell-2", "cell-1");
    }

    @Test
    void laysTheFileOutAsJupyterDoes() throws IOException {
        var file = Files.writeString(folder.resolve("book.ipynb"), """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {"b": 1.50, "a": []},
                 "cells": [{"cell_type": "raw", "id": "x", "source": "é\\u001b\\nz", "metadata": {}}]}""");
        assertThat(run(file.toString())).isZero();
        var written = Files.readString(folder.resolve("book.out.ipynb"));
        assertThat(written).startsWith("""
                {
                 "cells": [
                  {
                   "cell_type": "raw",
                   "id": "x",
                   "metadata": {},
                   "source": [
                    "é\\u001b\\n",
                    "z"
                   ]
                  }
                 ],
                 "metadata": {
                  "a": [],
                  "b": 1.50,
                  "jotter": {
                """).endsWith(" \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n");
    }

    @Test
    void writesTheCopyBeforeTheFirstCellAndAfterEach() throws IOException {
        var copy = folder.resolve("book.out.ipynb");
        var file = notebook(
                "System.out.println(\"first\");",
                "Files.readString(Path.of(\"%s\")).contains(\"first\\\\n\")".formatted(copy));
        assertThat(run(file.toString())).isZero();
        assertThat(read(copy).at("/cells/1/outputs/0/data/text~1plain/0").asText())
                .isEqualTo("true");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, copy);
        }
    }

    @Test
    void refusesANotebookForAnotherKernel() throws IOException {
        var file = Files.writeString(folder.resolve("py.ipynb"), """
                {"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "python", "name": "python3"}}}""");
        assertThatThrownBy(() -> run(file.toString())).hasMessage("""
                        "%s" is a notebook for another kernel.
                        A notebook in Java was expected; found: python, kernel "python3".
                        Choose the kernel "Java (Jotter)" in Jupyter and save it, or run it there as it is.""", file);
    }

    @Test
    void runsNotebooksOfOtherJavaKernels() throws IOException {
        var file = Files.writeString(folder.resolve("ij.ipynb"), """
                {"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "java", "name": "java"},
                 "language_info": {"name": "Java"}}}""");
        assertThat(run(file.toString())).isZero();
    }

    @Test
    void tellsOfAPathWithoutANotebook() {
        var file = folder.resolve("none.ipynb");
        assertThatThrownBy(() -> run(file.toString())).hasMessage("""
                        There is no notebook "%s".
                        A file was expected and nothing is there.
                        Check the path: ls %s""", file, folder);
    }

    @Test
    void tellsOfAFileThatIsNoNotebook() throws IOException {
        var file = Files.writeString(folder.resolve("x.ipynb"), "{\"nbformat\": 3}");
        assertThatThrownBy(() -> run(file.toString())).hasMessage("""
                        "%s" is no notebook that can be run.
                        A Jupyter notebook of format 4 was expected; found: format 3.
                        Convert it: jupyter nbconvert --to notebook --nbformat 4 --inplace %s""", file, file);
        Files.writeString(file, "{\n\"cells\": [\n");
        assertThatThrownBy(() -> run(file.toString())).hasMessageContaining("found: no JSON at line 3.");
    }

    @Test
    void needsOneNotebookAndATimeThatIsOne() throws IOException {
        assertThatThrownBy(this::run).hasMessageContaining("One path was expected; found: none.");
        var file = notebook("1").toString();
        assertThatThrownBy(() -> run(file, "--timeout", "soon")).hasMessage("""
                        The time-out "soon" is no time.
                        Seconds above 0 were expected.
                        Type for example: --timeout 600""");
    }

    private int run(String... words) {
        return RunCommand.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path notebook(String... cells) throws IOException {
        return Files.writeString(folder.resolve("book.ipynb"), tree(cells).toString());
    }

    private static ObjectNode tree(String... cells) {
        var root = JsonNodeFactory.instance.objectNode().put("nbformat", 4).put("nbformat_minor", 5);
        var array = root.putArray("cells");
        for (var code : cells) {
            var cell = array.addObject().put("cell_type", "code").put("source", code);
            cell.putArray("outputs");
            cell.putObject("metadata");
        }
        return root;
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}
