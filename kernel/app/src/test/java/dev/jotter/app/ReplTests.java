package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplTests {
    @TempDir
    Path home;

    @Test
    void talksUntilTheEnd() throws IOException {
        var screen = talk("1 + 1\nint twice(int x) {\n  return 2 * x;\n}\ntwice(21)\nnope\n");
        assertThat(screen).contains("2\n").contains("42\n").contains("nope");
    }

    @Test
    void sharesTheHistoryWithTheKernel() throws IOException {
        try (var kernel = History.in(home.resolve("history.db"))) {
            kernel.add(1, "\"from the kernel\"");
        }
        assertThat(talk("\u0010\n\"second\"\n")).contains("from the kernel\n");
        try (var kernel = History.in(home.resolve("history.db"))) {
            assertThat(kernel.session(-1))
                    .extracting(cell -> cell.input())
                    .containsExactly("\"from the kernel\"", "\"second\"");
            assertThat(kernel.session(-1).getLast().output()).isEqualTo("second");
        }
    }

    @Test
    void explainsAndReads() throws IOException {
        var screen = talk("Math?\nSystem.in.read()\nA\n");
        assertThat(screen).contains("Math").contains("65\n");
    }

    @Test
    void explainsAtAKey() throws IOException {
        assertThat(talk("Math.max\u001bh(1, 2)\n")).contains("max(").contains("2\n");
    }

    @Test
    void completesWithTab() throws IOException {
        assertThat(talk("\"abc\".substr\t1)\n")).contains("bc\n");
    }

    @Test
    void saysOnceHowToLeaveAnUnfinishedCell() throws IOException {
        var screen = talk("int a(\n) { return 1; }\nint b(\n) { return 1; }\n");
        assertThat(screen).containsOnlyOnce("Ctrl-C gives it up.");
    }

    @Test
    void endsWithTheWordsOfOtherShells() throws IOException {
        for (var word : new String[] {"exit", "quit", ":q"}) {
            assertThat(talk(word + "\n6 * 7\n")).doesNotContain("42");
        }
    }

    @Test
    void listsTheMagicsWhenAskedForHelp() throws IOException {
        assertThat(talk(":help\n")).contains("%who");
    }

    private String talk(String typed) throws IOException {
        var screen = new ByteArrayOutputStream();
        var keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        try (var terminal = new DumbTerminal("test", "ansi", keys, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(80, 25));
            assertThat(Repl.run(terminal, History.in(home.resolve("history.db"))))
                    .isZero();
        }
        return screen.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
