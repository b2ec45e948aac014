package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompileErrorsTests extends ShellTest {
    @Test
    void showsTheLineTheCaretsAndTheNearestName() {
        done("var frame = \"f\";");
        assertThat(error("int a = 1;\nframe.lenght()").plain()).isEqualTo("""
                CompileError: cannot find symbol: method lenght(), in variable frame of type String
                cell 3, line 2
                2 | frame.lenght()
                  |       ^^^^^^
                Did you mean "length"?
                Nothing of this cell ran.""");
    }

    @Test
    void putsTheMessageAndTheHintIntoOneLine() {
        done("var frame = \"f\";");
        var error = error("frme");
        assertThat(error.name()).isEqualTo("CompileError");
        assertThat(error.message()).isEqualTo("cannot find symbol: variable frme. Did you mean \"frame\"?");
    }

    @Test
    void coloursTheTraceback() {
        assertThat(error("1 +* 2").traceback().getFirst()).startsWith("\u001B[1;31mCompileError\u001B[0m: ");
    }

    @Test
    void namesTheNearestClassAndTheImportThatIsMissing() {
        assertThat(error("new ArrayLst<String>()").message())
                .isEqualTo("cannot find symbol: class ArrayLst. Did you mean \"ArrayList\"?");
        assertThat(error("IntConsumer c = null;").message()).startsWith("cannot find symbol: class IntConsumer");
    }

    @Test
    void guessesNothingWhenNothingIsNear() {
        assertThat(error("xqzzy").plain()).doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var x = 9;\nint y = lenght(x);",
                "var x = 9;\nx + nope",
                "var x = 9;\nString s = x",
                "var x = 9;\nList.of(x).get(\"a\");",
                "import java.time.*;\nvar x = 9;\nLocalDate.now().plusDay(x)",
                "var x = 9;\nint y = ;",
                "var x = 9;\nfoo(",
                "var x = 9;\nrecord R(int a) {}\nnew R(x).b()",
            })
    void runsNothingOfACellThatDoesNotCompile(String cell) {
        assertThat(error(cell).traceback()).last().isEqualTo("Nothing of this cell ran.");
        assertThat(shell.variables()).isEmpty();
    }

    @Test
    void saysSoWhenTheMistakeCouldOnlyBeSeenOnTheWay() {
        var error = error("int twice(int a) { return 2 * a; }\n// comment\ntwice(\"a\")");
        assertThat(error.plain()).isEqualTo("""
                CompileError: incompatible types: String cannot be converted to int
                cell 3, line 3
                3 | twice("a")
                  |       ^^^
                What stands above it in the cell ran.""");
    }

    @Test
    void refusesAVariableOfAnUnknownType() {
        assertThat(error("Foo foo = new Foo();").message()).isEqualTo("cannot find symbol: class Foo");
        assertThat(shell.variables()).isEmpty();
    }

    @Test
    void pointsAtTheEndOfAnUnfinishedCell() {
        assertThat(error("int f() {\n  return 1;").plain()).isEqualTo("""
                CompileError: reached end of file while parsing
                cell 3, line 2
                2 |   return 1;
                  |            ^
                Nothing of this cell ran.""");
    }

    @Test
    void pointsAtATabbedLine() {
        var excerpt = new Source(1, "\tx = y").excerpt(5, 6).replaceAll("\u001B\\[[0-9;]*m", "");
        assertThat(excerpt).isEqualTo("1 | \tx = y\n  | \t    ^");
    }

    @Test
    void stillKnowsTypesAfterATypeThatDoesNotCompile() {
        error("class Wrong { void f() { int k = \"s\"; } }");
        done("var s = \"a\";");
        assertThat(((Outcome.Value) run("s")).typeName()).isEqualTo("String");
        assertThat(error("new Wrong()").message()).isEqualTo("cannot find symbol: class Wrong");
        assertThat(value("class Wrong { int k = 4; }\nnew Wrong().k")).isEqualTo(4);
    }

    @Test
    void goesOnAfterAnError() {
        error("int x = ;");
        assertThat(value("1 + 1")).isEqualTo(2);
        assertThat(run("2;")).isEqualTo(new Outcome.Done(List.of()));
    }
}
