package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsTheValueOfEachCellAndNoPrompt() {
        assertThat(run("1 + 1\n\nint twice(int x) {\n  return 2 * x;\n}\ntwice(21)\n"))
                .isZero();
        assertThat(out).hasToString("2\n42\n");
    }

    @Test
    void goesOnWithAChainAndAnElse() {
        var script = """
                Stream.of("b", "a")
                    .sorted()
                    .toList()
                if (1 > 2) { System.out.println("if"); }
                else { System.out.println("else"); }
                """;
        assertThat(run(script)).isZero();
        assertThat(out).hasToString("[a, b]\nelse\n");
    }

    @Test
    void endsAMagicOfAWholeCellAtABlankLine() {
        assertThat(run("var a = 1;\n%whos\n\n%%time\nvar b = a;\nb + 1\n\nb + 2\n"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("int")
                .contains("2\n")
                .endsWith("3\n");
    }

    @Test
    void endsAtTheFirstError() {
        assertThat(run("1\nthrow new IllegalStateException(\"broken\");\n3\n")).isEqualTo(1);
        assertThat(out).hasToString("1\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken").doesNotContain("\u001b");
    }

    @Test
    void tellsOfAnUnfinishedEnd() {
        assertThat(run("1\nint f() {\n")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void readsAnswersFromTheScript() {
        assertThat(run("var line = new Scanner(System.in).nextLine();\nfrom the script\nline\n"))
                .isZero();
        assertThat(out).hasToString("from the script\n");
    }

    private int run(String script) {
        return new Script(
                        new BufferedReader(new StringReader(script)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();
    }
}
