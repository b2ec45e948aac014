package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariablesTests extends ShellTest {
    @Test
    void listsNamesTypesAndShortValues() {
        done("var text = \"a\\nb\";\nint[] numbers = {1, 2};\nString none = null;\nvar many = \"x\".repeat(100);");
        run("5 + 5");
        assertThat(shell.variables())
                .containsExactly(
                        new Variable("many", "String", '"' + "x".repeat(58) + "…"),
                        new Variable("none", "String", "null"),
                        new Variable("numbers", "int[]", "[1, 2]"),
                        new Variable("text", "String", "\"a b\""));
    }

    @Test
    void bearsAToStringThatThrows() {
        done("class Loud { public String toString() { throw new IllegalStateException(); } }\nvar loud = new Loud();");
        assertThat(shell.variables())
                .containsExactly(new Variable("loud", "Loud", "toString() throws java.lang.IllegalStateException"));
    }
}
