package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Check notebooks from the command line, as the packaged program.
class CheckTests {
    @TempDir
    Path folder;

    @Test
    void isContentWithWhatARunHasStored() throws IOException {
        var file = stored("var n = 20;\nSystem.out.println(n);\nn + 1", "Files.readString(Path.of(\"beside.txt\"))");
        var ended = check(file.toString());
        assertThat(ended.exit()).as("%s", ended).isZero();
        assertThat(ended.out()).isEqualTo(file + "\n  2 cells: 2 the same\n");
    }

    @Test
    void showsWhatDiffersAndReportsIt() throws IOException {
        var file = stored("1 + 1", "System.out.println(\"one\\ntwo\");", "\"fine\"");
        Files.writeString(file, Files.readString(file).replace("\"two\\n\"", "\"three\\n\""));
        var report = folder.resolve("report.xml");
        var ended = check(file.toString(), "--junit", report.toString());
        assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("""
                %1$s
                  [2] System.out.println("one\\ntwo");  different
                      stdout differs
                        one
                      - three
                      + two
                  3 cells: 2 the same, 1 different
                  To store the new outputs: ./jotter run %1$s --out %1$s
                """.formatted(file));
        assertThat(Files.readString(report))
                .contains("tests=\"3\" failures=\"1\" errors=\"0\"", "<failure message=\"stdout differs\">", "+ two");
    }

    @Test
    void goesOnBehindACellThatFails() throws IOException {
        var file = stored("var n = 1;", "n", "n + 1");
        Files.writeString(file, Files.readString(file).replace("\"n\"", "\"throw new RuntimeException();\""));
        var ended = check(file.toString());
        assertThat(ended.exit()).as("%s", ended).isEqualTo(1);
        assertThat(ended.out())
                .contains("[2] throw new RuntimeException();  failed\n      java.lang.RuntimeException")
                .contains("3 cells: 2 the same, 1 failed");
    }

    @Test
    void letsNoNotebookSeeAnother() throws IOException {
        var one = store("one", List.of("System.setProperty(\"seen\", \"yes\");"));
        var two = store("two", List.of("String.valueOf(System.getProperty(\"seen\"))"));
        var ended = check(one.toString(), two.toString());
        assertThat(ended.exit()).as("%s", ended).isZero();
    }

    @Test
    void givesTwoForWhatIsNoNotebook() throws IOException {
        var ended = check(Files.writeString(folder.resolve("x.ipynb"), "no").toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("is no notebook that can be run.");
    }

    @Test
    void findsTheQuickstartAsItIsCommitted() {
        var ended = check("notebooks/quickstart.ipynb");
        assertThat(ended.out()).as("%s", ended).isEqualTo("notebooks/quickstart.ipynb\n  11 cells: 11 the same\n");
    }

    private Path stored(String... code) throws IOException {
        return store("book", List.of(code));
    }

    private Path store(String name, List<String> code) throws IOException {
        Files.writeString(folder.resolve("beside.txt"), "beside");
        var file = Cells.notebook(folder.resolve(name + ".ipynb"), code);
        var words = Packaged.jotter("run", file.toString(), "--out", file.toString());
        var ended = Program.in(folder, folder.resolve("home")).run(words);
        assertThat(ended.exit()).as("%s", ended).isZero();
        return file;
    }

    private Program.Ended check(String... words) {
        var all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(words));
        return Program.in(Program.ROOT, folder.resolve("home")).run(Packaged.jotter(all.toArray(String[]::new)));
    }
}
