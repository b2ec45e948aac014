package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.ColumnNames;
import dev.jotter.shell.Completions.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class CompleterTests extends ShellTest {
    /// Stands for a table in the session.
    public record Table(List<String> columnNames) implements ColumnNames {
        public Table sort(String column) {
            return this;
        }

        public Table where(java.util.function.Predicate<Table> row) {
            return this;
        }

        public int num(String column) {
            return 0;
        }
    }

    @TempDir
    Path folder;

    private Completions complete(String code) {
        var cursor = code.indexOf('|');
        return shell.complete(code.replace("|", ""), cursor);
    }

    private List<String> texts(String code) {
        return complete(code).candidates().stream().map(Candidate::text).toList();
    }

    private void makeTable() {
        done("import dev.jotter.shell.CompleterTests;");
        done("var table = new CompleterTests.Table(List.of(\"body mass\", \"bill\", \"island\", \"a\\\"b\"));");
    }

    @Test
    void listsMembersWithTheirSignatures() {
        done("var s = \"abc\";");
        var found = complete("s.leng|");
        assertThat(found.candidates()).containsExactly(new Candidate("length()", "method", "length() : int"));
        assertThat(found.start()).isEqualTo(2);
        assertThat(found.end()).isEqualTo(6);
    }

    @Test
    void writesSignaturesAsTheReceiverSeesThemAndCountsOverloads() {
        done("var words = List.of(\"a\");");
        assertThat(complete("words.getF|").candidates())
                .containsExactly(new Candidate("getFirst()", "method", "getFirst() : String"));
        var signature = complete("words.addA|").candidates().getFirst().signature();
        assertThat(signature).startsWith("addAll(Collection<? extends String>").endsWith(" : boolean (+1)");
    }

    @Test
    void takesTheParametersNamesFromWhatTheUserWrote() {
        done("int twice(int number) { return 2 * number; }");
        assertThat(complete("twi|").candidates())
                .containsExactly(new Candidate("twice(", "method", "twice(int number) : int"));
    }

    @Test
    void knowsWhatTheCellDeclaresAboveTheCursor() {
        var found = complete("int twice(int n) { return 2 * n; }\nvar words = List.of(\"a\");\nwords.get(0).leng|");
        assertThat(found.candidates()).extracting(Candidate::text).containsExactly("length()");
        assertThat(found.start()).isEqualTo(74);
        assertThat(texts("int twice(int n) { return 2 * n; }\ntwi|")).containsExactly("twice(");
        assertThat(texts("record Point(int alpha) {}\nnew Point(1).al|")).containsExactly("alpha()");
        assertThat(texts("import java.time.*;\nLocalDate.now|")).containsExactly("now(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (var x : List.of(\"a\")) {\n  x.isBl|",
                "List.of(\"a\").forEach(x -> x.isBl|",
                "List.of(\"a\").stream().filter(x -> x.isBl|)",
                "int y = ;\nvar x = \"a\";\nx.isBl|",
                "var x = \"a\";\nx\n  .isBl|",
                "var x = \"a\";\nx.isBl|\nint z = 3;",
                "boolean f(String x) { return x.isBl|",
                "class A { String x; boolean f() { return x.isBl|",
                "var x = \"a\"; class A { boolean f() { return x.isBl|",
                "if (\"a\".isBl|",
            })
    void completesWithinWhatIsNotFinished(String code) {
        assertThat(texts(code)).containsExactly("isBlank()");
    }

    @Test
    void leavesOutTheBracketThatIsThereAlready() {
        assertThat(complete("Math.ab|(3)").candidates())
                .extracting(Candidate::text, Candidate::kind)
                .contains(org.assertj.core.api.Assertions.tuple("abs", "method"));
    }

    @Test
    void putsWhatFitsTheTypeFirst() {
        var texts = texts("int n = \"\".|");
        assertThat(texts.indexOf("length()")).isLessThan(texts.indexOf("trim()"));
        assertThat(texts).doesNotHaveDuplicates();
        assertThat(texts("int n = \"\".|")).isEqualTo(texts);
        done("int count = 1; String label = \"\";");
        assertThat(texts("\"a\".repeat(|").getFirst()).isEqualTo("count");
        assertThat(texts("\"a\".concat(|").getFirst()).isEqualTo("label");
    }

    @Test
    void namesTheKindOfEach() {
        done("int myCount = 1;");
        assertThat(complete("myCou|").candidates())
                .containsExactly(new Candidate("myCount", "variable", "myCount : int"));
        assertThat(complete("new ArrayLi|").candidates())
                .first()
                .isEqualTo(new Candidate("ArrayList", "class", "class ArrayList<E>"));
        assertThat(complete("Integer.MAX_V|").candidates())
                .containsExactly(new Candidate("MAX_VALUE", "field", "MAX_VALUE : int"));
        assertThat(complete("retu|").candidates()).containsExactly(new Candidate("return", "keyword", ""));
        assertThat(complete("java.util.conc|").candidates())
                .containsExactly(new Candidate("concurrent.", "package", ""));
    }

    @Test
    void matchesTheHumpsOfAName() {
        assertThat(texts("ArrLi|")).first().isEqualTo("ArrayList");
        assertThat(texts("aLi|")).contains("ArrayList");
        assertThat(texts("\"\".eqIC|")).containsExactly("equalsIgnoreCase(");
    }

    @Test
    void offersTheConstantsOfAnEnum() {
        assertThat(texts("switch (Thread.State.NEW) { case BLO|")).first().isEqualTo("BLOCKED");
    }

    @Test
    void offersClassesThatAreNotImportedYet() {
        error("Unknown waitsUntilAllNamesAreRead;");
        var found = complete("LocalDateT|").candidates();
        assertThat(found).containsExactly(new Candidate("LocalDateTime", "class", "import java.time.LocalDateTime;"));
    }

    @Test
    void completesMagics() {
        assertThat(complete("int a = 1;\n%ec|").candidates())
                .containsExactly(new Candidate("%echo", "magic", "%echo <text>: give the text back"));
        assertThat(complete("%%ec|").start()).isZero();
        assertThat(texts("%%ec|")).containsExactly("%%echo");
    }

    @Test
    void findsNothingQuietly() {
        assertThat(complete("\"text.le|").candidates()).isEmpty();
        assertThat(complete("// wor|").candidates()).isEmpty();
        assertThat(complete("nothingOfThisName.le|").candidates()).isEmpty();
        assertThat(shell.complete("", 0).candidates()).isNotNull();
    }

    @Test
    void completesJavaWithinAMagic() {
        assertThat(texts("%echo \"\".isBl|")).containsExactly("isBlank()");
        assertThat(complete("%%echo\n\"\".isBl|").start()).isEqualTo(10);
    }

    @Test
    void offersFilesAndFoldersBetweenQuotes() throws IOException {
        Files.createDirectory(folder.resolve("dates"));
        Files.writeString(folder.resolve("data.csv"), "a\n1\n");
        Files.writeString(folder.resolve(".data"), "");
        var typed = "Path.of(\"" + folder + "/da";
        var found = complete(typed + "|\")");
        assertThat(found.candidates())
                .containsExactly(new Candidate("dates/", "path", "folder"), new Candidate("data.csv", "path", "4 B"));
        assertThat(found.start()).isEqualTo(typed.length() - 2);
        assertThat(texts("%echo " + folder + "/dat|")).containsExactly("dates/", "data.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table.sort(\"b|",
                "table.where(row -> row.num(\"b|",
                "table.sort(\"island\").sort(\"b|\")",
                "List.of(table.num(\"b|",
                "var other = table.sort(\"a\");\nother.sort(\"b|",
            })
    void offersTheColumnsOfATable(String code) {
        makeTable();
        assertThat(complete(code).candidates())
                .containsExactly(new Candidate("body mass", "column", ""), new Candidate("bill", "column", ""));
    }

    @Test
    void writesAColumnAsItStandsBetweenQuotes() {
        makeTable();
        assertThat(texts("table.sort(\"a|")).containsExactly("a\\\"b");
    }
}
