package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellTests {
    private Shell shell;

    @BeforeAll
    void open() {
        shell = Shell.open(ShellOptions.bare().startup(List.of("import java.util.*;")));
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private Outcome run(String code) {
        return shell.evaluate(code, 1);
    }

    @Test
    void givesTheLiveObject() {
        run("var list = new ArrayList<String>();");
        var value = (Outcome.Value) run("list.add(\"a\"); list");
        assertThat(value.value()).isInstanceOf(java.util.ArrayList.class).isEqualTo(List.of("a"));
        assertThat(value.typeName()).isEqualTo("ArrayList<String>");
    }

    @Test
    void givesTheValueOfAnExpressionAndItsType() {
        assertThat(run("1 + 2")).isEqualTo(new Outcome.Value(3, "int", List.of()));
    }

    @Test
    void showsNothingBehindASemicolon() {
        assertThat(run("1 + 2;")).isEqualTo(Outcome.done());
    }
}
