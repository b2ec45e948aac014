package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8TextTests {
    @Test
    void tearsNoCharacterWhereverTheBytesAreCut() {
        var all = "aä€😀z";
        var bytes = all.getBytes(StandardCharsets.UTF_8);
        for (var cut = 0; cut <= bytes.length; cut++) {
            var text = new Utf8Text();
            assertThat(text.decode(bytes, 0, cut) + text.decode(bytes, cut, bytes.length - cut))
                    .isEqualTo(all);
        }
    }

    @Test
    void takesSingleBytes() {
        var text = new Utf8Text();
        var read = new StringBuilder();
        for (var one : "x😀y".getBytes(StandardCharsets.UTF_8)) read.append(text.decode(new byte[] {one}, 0, 1));
        assertThat(read).hasToString("x😀y");
    }

    @Test
    void marksBytesThatAreNoText() {
        var bytes = new byte[] {'a', (byte) 0xff, (byte) 0x80, 'b'};
        assertThat(new Utf8Text().decode(bytes, 0, 4))
                .startsWith("a")
                .endsWith("b")
                .contains("\uFFFD");
    }
}
