package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.JotterException;
import dev.jotter.display.Screens;
import dev.jotter.display.TextScreen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

public class MagicsTests extends ShellTest {
    /// A magic for these tests.
    public static final class Echo implements Magic {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String help() {
            return "%echo <text>: give the text back";
        }

        @Override
        public Outcome run(Call call, Shell shell) {
            return switch (call.arguments()) {
                case "refuse" -> throw new JotterException("No echo.", "Text was expected.", "Type text.");
                case "break" -> throw new IllegalStateException("broken");
                case "reset" -> {
                    shell.reset();
                    yield Outcome.done();
                }
                case "hang" -> {
                    ConcurrencyTests.started.countDown();
                    try {
                        Thread.sleep(100_000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    yield Outcome.done();
                }
                case "run" -> shell.evaluate(call.body().orElse(""), call.cell());
                default -> new Outcome.Value(call.arguments() + call.body().orElse(""), "String", List.of());
            };
        }
    }

    @Test
    void runsALineMagic() {
        assertThat(value("%echo hi there ")).isEqualTo("hi there");
    }

    @Test
    void runsMagicsBetweenJava() {
        var bytes = new ByteArrayOutputStream();
        var before = Screens.install(TextScreen.on(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
        try {
            assertThat(value("int a = 1;\n%echo it's shown\nint b = 2;\na + b")).isEqualTo(3);
        } finally {
            Screens.install(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("it's shown\n");
    }

    @Test
    void givesACellMagicTheRest() {
        assertThat(value("%%echo x\nint a = 1;\n%echo no")).isEqualTo("xint a = 1;\n%echo no");
    }

    @Test
    void believesAKnownMagicBehindALineWithoutASemicolon() {
        assertThat(value("var q = 3\n%echo hi")).isEqualTo("hi");
    }

    @Test
    void keepsRemaindersAndTexts() {
        assertThat(value("int seven = 7;\nint echo = 4;\nint rest = seven\n  % echo;\nrest"))
                .isEqualTo(3);
        assertThat(value("\"\"\"\n%echo hi\n\"\"\"")).isEqualTo("%echo hi\n");
        assertThat(value("/*\n%echo hi\n*/\nMath.max(7\n%4, 0)")).isEqualTo(3);
    }

    @Test
    void tellsTheLineWithinACellMagic() {
        assertThat(error("%%echo run\nint a = 1;\nthrow new Exception();").plain())
                .contains("cell 3, line 3\n  3 | throw new Exception();");
    }

    @Test
    void namesTheNearestMagic() {
        assertThat(error("%ecko hi").plain()).isEqualTo("""
                There is no magic %ecko.
                A name that %help lists was expected, but "ecko" was found.
                Did you mean "echo"?""");
    }

    @Test
    void tellsTheMistakeOfAMagicAndOfItsUser() {
        assertThat(error("%echo refuse").message()).isEqualTo("No echo.\nText was expected.\nType text.");
        assertThat(error("%echo break").message()).isEqualTo("%echo failed: java.lang.IllegalStateException: broken");
    }

    @Test
    void stopsAtAMagicThatFails() {
        error("%echo refuse\nvar later = 1;");
        assertThat(shell.variables()).isEmpty();
    }
}
