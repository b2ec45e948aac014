package dev.jotter.app.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NativeOutputTests {
    private final StringBuffer passed = new StringBuffer();

    @Test
    void passesEverythingOnTornCharactersToo() throws Exception {
        var bytes = "zwölf # 😀\n#\n# a comment\n#".getBytes(StandardCharsets.UTF_8);
        for (var cut = 0; cut <= bytes.length; cut++) {
            passed.setLength(0);
            read(part(bytes, 0, cut), part(bytes, cut, bytes.length));
            assertThat(passed.toString()).as("cut at %d", cut).isEqualTo("zwölf # 😀\n#\n# a comment\n#");
        }
    }

    @Test
    void leavesThePageOfACrashOut() throws Exception {
        var first = "last line\n#\n".getBytes(StandardCharsets.UTF_8);
        var page = "# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV\n"
                .getBytes(StandardCharsets.UTF_8);
        read(first, page);
        assertThat(passed.toString()).isEqualTo("last line\n");
    }

    @Test
    void keepsTheLastWords() throws Exception {
        var output = read("a\nb\n\nc\n  d  ".getBytes(StandardCharsets.UTF_8));
        assertThat(output.lastWords()).isEqualTo("b / c / d");
    }

    private NativeOutput read(byte[]... parts) throws InterruptedException {
        var streams =
                Stream.of(parts).<InputStream>map(ByteArrayInputStream::new).toList();
        var all = new SequenceInputStream(Collections.enumeration(streams));
        var output = NativeOutput.read(all, "test", passed::append);
        output.await(10_000);
        return output;
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
