package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitsTests extends ShellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(3);|System.exit(3)",
                "Runtime.getRuntime().exit(4);|Runtime.exit(4)",
                "Runtime.getRuntime().halt(5);|Runtime.halt(5)",
                "Runnable r = () -> System.exit(6); r.run();|System.exit(6)",
                "java.util.function.IntConsumer c = System::exit; c.accept(7);|System.exit(7)",
                "java.util.function.IntConsumer c = Runtime.getRuntime()::halt; c.accept(8);|Runtime.halt(8)",
                "try { System.exit(9); } catch (Exception e) { }|System.exit(9)",
                "class K { static void go() { System.exit(1); } } K.go();|System.exit(1)",
            })
    void refusesToEndTheProcess(String code, String call) {
        var error = error(code);
        assertThat(error.name()).isEqualTo("ExitRefused");
        assertThat(error.message())
                .isEqualTo(
                        call + " was called, and was not let through.\n"
                                + "It would have ended the whole session with all its variables.\n"
                                + "Throw an exception to leave the cell early, or end the session: Ctrl-D in the REPL, Shut Down in Jupyter.");
    }

    @Test
    void leavesOtherMethodsOfThatNameAlone() {
        assertThat(value("class Door { int exit(int n) { return n; } }\nnew Door().exit(2)"))
                .isEqualTo(2);
    }

    @Test
    void goesOnAfterwards() {
        done("var kept = 5;");
        error("System.exit(0)");
        assertThat(value("kept")).isEqualTo(5);
    }
}
