package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.app.CheckedCell.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookCheckTests {
    private static final String STREAM = "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": %s}";
    private static final String VALUE =
            "{\"output_type\": \"execute_result\", \"execution_count\": 1, \"metadata\": {}, \"data\": {%s}}";

    @TempDir
    Path folder;

    @Test
    void joinsTheSamePiecesOfAStream() {
        var before = cell(STREAM.formatted("[\"one\\n\", \"two\\n\"]"));
        var after = cell(STREAM.formatted("\"one\\n\"") + "," + STREAM.formatted("\"\\u001b[1mtwo\\u001b[0m \\n\""));
        assertThat(check(before, after).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void showsTheLinesThatDiffer() {
        var before = cell(VALUE.formatted("\"text/plain\": \"a\\nb\\nc\\nd\\ne\""));
        var after = cell(VALUE.formatted("\"text/plain\": \"a\\nb\\nX\\nd\\ne\""));
        var checked = check(before, after);
        assertThat(checked.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(checked.why()).containsExactly("value differs", "  b", "- c", "+ X", "  d");
    }

    @Test
    void comparesAPictureByItsPresence() {
        var before = cell(VALUE.formatted("\"text/plain\": \"x\", \"image/png\": \"AAAA\""));
        var other = cell(VALUE.formatted("\"text/plain\": \"x\", \"image/png\": \"BBBB\""));
        var none = cell(VALUE.formatted("\"text/plain\": \"x\""));
        assertThat(check(before, other).verdict()).isEqualTo(Verdict.SAME);
        assertThat(check(before, none).why()).containsExactly("value as image/png was there, and is not any more");
        assertThat(check(none, other).why()).containsExactly("value as image/png is new");
        var exact = new NotebookCheck(true, Ignored.of(List.of()));
        assertThat(exact.compare(notebook(before), notebook(other)).getFirst().verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void ignoresWhatTheOptionTheNotebookAndTheCellSay() {
        var before = "{\"cell_type\": \"code\", \"source\": \"f()\", \"execution_count\": 1,"
                + "\"metadata\": {\"jotter\": {\"ignore\": [\"port \\\\d+\"]}}, \"outputs\": ["
                + STREAM.formatted("\"at 12:00 in   7 ms, port 8080\"") + "]}";
        var after = cell(STREAM.formatted("\"at 13:30 in 123 ms, port 99\""));
        var metadata = "{\"jotter\": {\"ignore\": [\"\\\\d+:\\\\d+\"]}}";
        var check = new NotebookCheck(false, Ignored.of(List.of("\\d+ ms")));
        assertThat(check.compare(notebook(before, metadata), notebook(after))
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(check.compare(notebook(before), notebook(after)).getFirst().why())
                .containsExactly("stdout differs", "- at 12:00 in …, …", "+ at 13:30 in …, …");
    }

    @Test
    void leavesTaggedCellsAlone() {
        for (var tag : List.of("check-ignore", "nbval-ignore-output")) {
            var before = cell(STREAM.formatted("\"one\"")).replace("{}", "{\"tags\": [\"" + tag + "\"]}");
            assertThat(check(before, cell("")).verdict()).isEqualTo(Verdict.IGNORED);
        }
    }

    @Test
    void doesNotCompareWhatWasNeverRun() {
        var before = cell("").replace("\"execution_count\": 1", "\"execution_count\": null");
        assertThat(check(before, cell(STREAM.formatted("\"one\""))).verdict()).isEqualTo(Verdict.IGNORED);
    }

    @Test
    void tellsOfANewErrorAndComparesOldOnes() {
        var error = "{\"output_type\": \"error\", \"ename\": \"E\", \"evalue\": \"%s\", \"traceback\": [\"%s\"]}";
        var first = cell(error.formatted("one", "trace"));
        var failed = check(cell(""), first);
        assertThat(failed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(failed.why()).containsExactly("trace");
        assertThat(check(first, cell(error.formatted("one", "other trace"))).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(check(first, cell(error.formatted("two", "trace"))).why())
                .containsExactly("error differs", "- E: one", "+ E: two");
    }

    @Test
    void failsACellThatWasNotRun() {
        var after = cell("").replace("\"execution_count\": 1", "\"execution_count\": null");
        assertThat(check(cell(""), after).why()).containsExactly("The cell was not run.");
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatThrownBy(() -> Ignored.of(List.of("("))).hasMessage("""
                        What to ignore, "(", is no pattern.
                        A regular expression was expected; found: Unclosed group.
                        Write it like this: --ignore '\\d+ ms'""");
    }

    private CheckedCell check(String before, String after) {
        var check = new NotebookCheck(false, Ignored.of(List.of()));
        return check.compare(notebook(before), notebook(after)).getFirst();
    }

    private Notebook notebook(String cell) {
        return notebook(cell, "{}");
    }

    private Notebook notebook(String cell, String metadata) {
        try {
            var text = "{\"nbformat\": 4, \"metadata\": " + metadata + ", \"cells\": [" + cell + "]}";
            return Notebook.read(Files.writeString(folder.resolve("book.ipynb"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String cell(String outputs) {
        return "{\"cell_type\": \"code\", \"source\": \"f()\", \"execution_count\": 1, \"metadata\": {}, \"outputs\": ["
                + outputs + "]}";
    }
}
