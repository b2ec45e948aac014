package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplTests {
    @TempDir
    Path home;

    @BeforeEach
    void useAnEmptyHome() {
        System.setProperty("jotter.home", home.toString());
    }

    @AfterEach
    void forgetTheHome() {
        System.clearProperty("jotter.home");
    }

    @Test
    void talksUntilTheEnd() throws IOException {
        var screen = talk("1 + 1\nint twice(int x) {\n  return 2 * x;\n}\ntwice(21)\nnope\n");
        assertThat(screen).contains("2\n").contains("42\n").contains("nope");
        assertThat(home.resolve("repl-history")).content().contains("twice(21)");
    }

    @Test
    void explainsAndReads() throws IOException {
        var screen = talk("Math?\nSystem.in.read()\nA\n");
        assertThat(screen).contains("Math").contains("65\n");
    }

    @Test
    void completesWithTab() throws IOException {
        assertThat(talk("\"abc\".substr\t1)\n")).contains("bc\n");
    }

    private static String talk(String typed) throws IOException {
        var screen = new ByteArrayOutputStream();
        var keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        try (var terminal = new DumbTerminal("test", "ansi", keys, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(80, 25));
            assertThat(Repl.run(terminal)).isZero();
        }
        return screen.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
