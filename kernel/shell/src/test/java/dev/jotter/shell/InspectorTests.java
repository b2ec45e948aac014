package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InspectorTests extends ShellTest {
    private String inspect(String code, int cursor) {
        return shell.inspect(code, cursor, 0).orElseThrow().text();
    }

    @Test
    void givesAVariablesType() {
        done("var words = List.of(\"a\");");
        assertThat(inspect("words", 5)).isEqualTo("words:java.util.List<String>");
    }

    @Test
    void givesTheSignatureOfTheUsersMethod() {
        done("int twice(int n) { return 2 * n; }");
        assertThat(inspect("twice(3)", 2)).isEqualTo("int twice(int n)");
    }

    @Test
    void givesTheJdksDocumentation() {
        assumeTrue(
                Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip")),
                "the JDK's sources are not installed");
        assertThat(inspect("\"a\".isBlank()", 7)).isEqualTo("""
                boolean String.isBlank()

                    Returns true if the string is empty or contains
                    only white space codepoints,
                    otherwise false.

                    see: Character#isWhitespace(int)

                    since: 11""");
        assertThat(shell.inspect("Math.max(1, 2)", 9, 0).orElseThrow().data().get("text/html"))
                .asString()
                .contains("<b>int Math.max(int a, int b)</b>")
                .contains("<code>Long.MAX_VALUE</code>");
    }

    @Test
    void explainsMagics() {
        assertThat(inspect("%echo hi", 3)).isEqualTo("%echo <text>: give the text back");
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(shell.inspect("", 0, 0)).isEmpty();
        assertThat(shell.inspect("nothingOfThisName", 4, 1)).isEmpty();
    }
}
