package dev.jotter.frame.internal.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictionaryTests {
    private final Dictionary dictionary = new Dictionary();

    @Test
    void numbersTextsOfAnyLengthInTheOrderInWhichTheyCome() throws CharacterCodingException {
        var random = new Random(1);
        var expected = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < 200_000; i++) {
            var text = "x".repeat(random.nextInt(6)) + random.nextInt(20_000) + "y".repeat(random.nextInt(6));

            var number = number(text);

            expected.putIfAbsent(text, expected.size());
            assertThat(number).isEqualTo(expected.get(text));
        }
        assertThat(dictionary.texts()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void tellsTextsApartThatDifferInLeadingNulsOnly() throws CharacterCodingException {
        var texts = new ArrayList<String>();
        for (var length = 0; length < 12; length++) texts.add("\0".repeat(length) + "a");

        for (var text : texts) number(text);

        assertThat(dictionary.texts()).containsExactlyElementsOf(texts);
    }

    @Test
    void handsItsTextsOnToAnother() throws CharacterCodingException {
        for (var text : new String[] {"one", "a long text", "two", "another long text"}) number(text);
        var other = new Dictionary();

        var excerpt = dictionary.from(1);
        for (var text = 0; text < excerpt.count(); text++)
            assertThat(excerpt.number(text, other)).isEqualTo(text);

        assertThat(other.texts()).containsExactly("a long text", "two", "another long text");
    }

    private int number(String text) {
        var bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return dictionary.number(bytes, 1, bytes.length - 1);
    }
}
