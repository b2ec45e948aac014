package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaColoursTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "int x = 1; // one",
                "\"unfinished",
                "\"\"\"\n text",
                "'",
                "/* open",
                "%time x\n@Test 1.5e3 \\ é"
            })
    void changesNoCharacter(String cell) throws Exception {
        assertThat(coloured(cell).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(cell);
    }

    @Test
    void tellsWordsOfTheLanguageFromNames() throws Exception {
        assertThat(coloured("var variable = 12; // int"))
                .isEqualTo("\u001b[34;1mvar\u001b[0m variable = \u001b[36m12\u001b[0m; \u001b[2m// int\u001b[0m");
        assertThat(coloured("\"new\" // \"x\"")).doesNotContain("\u001b[34;1m");
    }

    private static String coloured(String cell) throws Exception {
        try (var terminal = new DumbTerminal(System.in, System.out)) {
            return new JavaColours()
                    .highlight(new LineReaderImpl(terminal), cell)
                    .toAnsi();
        }
    }
}
