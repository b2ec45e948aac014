package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Go the whole way of the quickstart, by the launcher and through Jupyter, each with a home of its own.
class QuickstartTests {
    private static final Path NOTEBOOK = Program.ROOT.resolve("notebooks/quickstart.ipynb");
    private static final Pattern ACCURACY = Pattern.compile("accuracy (\\d\\.\\d+)");

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void standInAFolderWithTheData() throws IOException {
        Program.copyData(folder);
        program = Program.in(folder, folder.resolve("home"))
                .with("JUPYTER_PATH", folder.resolve("share/jupyter").toString());
    }

    @Test
    void runsFromTheFirstCellToTheMeter() throws IOException {
        var results = results(run("first.ipynb"));
        assertThat(results.get(0)).containsPattern("Adelie +Torgersen +39.1");
        assertThat(Double.parseDouble(ACCURACY.matcher(results.get(5))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(results.get(8)).startsWith("Gentoo").contains("Answered by the endpoint penguins 1.0.0.");
        assertThat(results.get(9)).contains("1.1.0    10%    canary");
        assertThat(results.get(10)).contains("team-a");
    }

    @Test
    void givesTheSameNumbersAgain() throws IOException {
        var first = results(run("first.ipynb"));
        var again = results(run("again.ipynb"));
        for (var cell : List.of(0, 1, 2, 3, 5, 6, 7))
            assertThat(again.get(cell)).isEqualTo(first.get(cell));
    }

    @Test
    void isCommittedWithTheOutputsThatARunGives() throws IOException {
        var committed = results(NOTEBOOK);
        var run = results(run("first.ipynb"));
        assertThat(committed).hasSameSizeAs(run);
        for (var cell : List.of(0, 1, 2, 3)) assertThat(committed.get(cell)).isEqualTo(run.get(cell));
        assertThat(committed.get(7)).startsWith("Gentoo");
    }

    @Test
    void givesTheSamePredictionsThroughJupyter() throws IOException {
        install();
        var copy = Files.copy(NOTEBOOK, folder.resolve("quickstart.ipynb"));
        var ended = program.run(PublicClients.script(program, "nbconvert_execute.py", copy.toString()));
        assertThat(ended.exit()).as("%s", ended).isZero();
        var jupyter = results(folder.resolve("quickstart.nbconvert.ipynb"));
        var launcher = results(run("launched.ipynb"));
        for (var cell : List.of(0, 1, 2, 3, 5, 6, 7))
            assertThat(jupyter.get(cell)).isEqualTo(launcher.get(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"answers_other_processes", "leaks_nothing_when_the_cell_runs_twice", "leaves_nothing_behind"})
    void anEndpoint(String what) {
        install();
        var ended = program.run(PublicClients.script(program, "endpoint.py", what));
        assertThat(ended.out()).as("%s", ended).isEqualTo("ok\n");
    }

    private void install() {
        var ended = program.jotter("install", "--prefix", folder.toString());
        assertThat(ended.exit()).as("%s", ended).isZero();
    }

    private Path run(String out) {
        var ended = program.jotter("run", NOTEBOOK.toString(), "--out", out);
        assertThat(ended.exit()).as("%s", ended).isZero();
        return folder.resolve(out);
    }

    /// Give the text of each code cell's value, in order.
    private static List<String> results(Path notebook) throws IOException {
        var results = new ArrayList<String>();
        for (var cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
            if (!cell.get("cell_type").asText().equals("code")) continue;
            for (var output : cell.get("outputs")) {
                if (!output.get("output_type").asText().equals("execute_result")) continue;
                results.add(text(output.get("data").get("text/plain")));
            }
        }
        return results;
    }

    private static String text(JsonNode lines) {
        if (!lines.isArray()) return lines.asText();
        var text = new StringBuilder();
        for (var line : lines) text.append(line.asText());
        return text.toString();
    }
}
