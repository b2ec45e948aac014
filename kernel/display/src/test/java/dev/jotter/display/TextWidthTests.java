package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTests {
    @ParameterizedTest
    @CsvSource({
        "plain, 5",
        "Zürich, 6",
        "u\u0308ber, 4",
        "東京, 4",
        "서울, 4",
        "ｆｕｌｌ, 8",
        "ﾊﾝｶｸ, 4",
        "🐧, 2",
        "👨‍👩‍👧, 2",
        "🇯🇵, 2",
        "❤️, 2",
        "ไทย, 3",
        "a…b, 3"
    })
    void countsTheColumnsOfATerminal(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
    }

    @Test
    void cutsBetweenWholeCharacters() {
        assertThat(TextWidth.fit("東京都庁", 8)).isEqualTo("東京都庁");
        assertThat(TextWidth.fit("東京都庁", 7)).isEqualTo("東京都…");
        assertThat(TextWidth.fit("東京都庁", 6)).isEqualTo("東京…");
        assertThat(TextWidth.fit("ab👨‍👩‍👧cd", 4)).isEqualTo("ab…");
    }

    @Test
    void alignsATableOfWideLetters() {
        assertThat(Grid.of("city", "n").row("東京", 1).row("Zürich", 22).row("🐧", 3))
                .hasToString("""
                        city     n
                        東京     1
                        Zürich  22
                        🐧       3""");
    }
}
