package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTests {
    @Test
    void keepsNumbersTruthAndTextApart() {
        assertThat(code("", "a=5", "b=-1.5", "c=true", "d=12345678901", "e=1e-3", "f=two words", "g=5L"))
                .isEqualTo("""
                        var a = 5;
                        var b = -1.5;
                        var c = true;
                        var d = 12345678901L;
                        var e = 1e-3;
                        var f = "two words";
                        var g = 5L;""");
    }

    @Test
    void keepsLeadingZerosAsText() {
        assertThat(code("", "zip=02138")).isEqualTo("var zip = \"02138\";");
    }

    @Test
    void makesATextOfWhatIsQuoted() {
        assertThat(code("", "zip=\"2138\"", "on=\"true\"")).isEqualTo("var zip = \"2138\";\nvar on = \"true\";");
    }

    @Test
    void takesTheTypeThatTheNotebookDeclares() {
        var declaring = """
                int rows = 100; // how many
                final double rate = 0.1;
                long seed = 42;
                String zip = "x";
                boolean on = true;
                var part = 0.5;
                var name = "me";
                var many = 1_000;
                Path file = Path.of("x");
                """;
        assertThat(code(
                        declaring,
                        "rows=7",
                        "rate=1",
                        "seed=7",
                        "zip=123",
                        "on=false",
                        "part=1",
                        "name=7",
                        "many=2",
                        "file=x"))
                .isEqualTo("""
                        int rows = 7;
                        double rate = 1;
                        long seed = 7L;
                        String zip = "123";
                        boolean on = false;
                        double part = 1;
                        String name = "7";
                        int many = 2;
                        var file = "x";""");
    }

    @Test
    void refusesAValueThatDoesNotFitItsType() {
        for (var value : List.of("many", "1.5", "3000000000", "\"5\"")) {
            assertThatThrownBy(() -> code("int rows = 1;", "rows=" + value)).hasMessage("""
                            The parameter "rows" is declared as int in the notebook.
                            It expected a whole number below 2,147,483,648 and found: %s.
                            Write it like this: -p rows=100""", value);
        }
    }

    @Test
    void hintsAtANameThatTheNotebookDoesNotDeclare() {
        var parameters = Parameters.of(Optional.empty(), List.of("rws=5", "rate=1", "other=2"));
        assertThat(parameters.hints("int rows = 1; double rate = 2;\ndouble rate = 2;"))
                .containsExactly(
                        "The notebook declares no parameter \"rws\", but: rows, rate. Did you mean \"rows\"?",
                        "The notebook declares no parameter \"other\", but: rows, rate. It is set all the same.");
    }

    @Test
    void readsAFileThatWordsOutdo(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("p.json"), "{\"rows\": 5, \"rate\": 0.50, \"zip\": \"7\", \"on\": true}");
        assertThat(Parameters.of(Optional.of(file), List.of("rows=6")).code("")).isEqualTo("""
                        var rows = 6;
                        var rate = 0.50;
                        var zip = "7";
                        var on = true;""");
    }

    @Test
    void refusesAFileOfOtherThings(@TempDir Path folder) throws IOException {
        var file = folder.resolve("p.json");
        for (var text : List.of("[1]", "{\"a.b\": 1}", "{\"a\": [1]}", "{\"a\": null}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Parameters.of(Optional.of(file), List.of()))
                    .hasMessage("""
                            The file of parameters "%s" cannot become variables.
                            A JSON object of Java names with numbers, texts, true or false was expected.
                            Write it like this: {"rows": 100, "city": "Rome"}""", file);
        }
        Files.writeString(file, "rows: 100");
        assertThatThrownBy(() -> Parameters.of(Optional.of(file), List.of()))
                .hasMessageStartingWith("The file of parameters \"" + file + "\" cannot be read.");
    }

    @Test
    void escapesWhatJavaReadsOtherwise() {
        assertThat(code("", "path=C:\\\"x\"=\n")).isEqualTo("var path = \"C:\\\\\\\"x\\\"=\\n\";");
    }

    @Test
    void refusesANameThatCannotNameAVariable() {
        for (var word : List.of("class=1", "a.b=1", "1a=1", "alone")) {
            assertThatThrownBy(() -> code("", word)).hasMessage("""
                            The parameter "%s" cannot become a variable.
                            A Java name, "=" and a value were expected.
                            Write it like this: -p rows=100""", word);
        }
    }

    private static String code(String declaring, String... words) {
        return Parameters.of(Optional.empty(), List.of(words)).code(declaring);
    }
}
