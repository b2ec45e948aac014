package dev.jotter.frame.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tell encodings apart.
final class Encodings {
    /// What is looked at to guess.
    private static final int HEAD = 1 << 16;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    /// Name the encoding that a byte order mark gives away.
    static Optional<Charset> marked(byte[] head) {
        if (Packing.starts(head, 0xef, 0xbb, 0xbf)) return Optional.of(StandardCharsets.UTF_8);
        if (Packing.starts(head, 0xff, 0xfe, 0, 0)) return Optional.of(StandardCharsets.UTF_32LE);
        if (Packing.starts(head, 0, 0, 0xfe, 0xff)) return Optional.of(StandardCharsets.UTF_32BE);
        if (Packing.starts(head, 0xff, 0xfe)) return Optional.of(StandardCharsets.UTF_16LE);
        if (Packing.starts(head, 0xfe, 0xff)) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /// Name UTF-16 where every other byte is nothing, as in Latin text without a mark.
    static Optional<Charset> wide(byte[] head) {
        var even = 0;
        var odd = 0;
        for (var at = 0; at < head.length; at++) {
            if (head[at] == 0) {
                if (at % 2 == 0) even++;
                else odd++;
            }
        }
        if (odd > head.length / 5 && even < odd / 8) return Optional.of(StandardCharsets.UTF_16LE);
        if (even > head.length / 5 && odd < even / 8) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /// Guess the encoding of bytes that are not UTF-8: Chinese where nearly all that is not ASCII is a common Chinese
    /// character when read so, else the one of Western Europe.
    static Charset guess(InputStream content) throws IOException {
        var head = content.readNBytes(HEAD);
        var marked = marked(head).or(() -> wide(head));
        if (marked.isPresent()) return marked.get();
        var chars = CharBuffer.allocate(head.length);
        var result = strict(GB18030).decode(ByteBuffer.wrap(head), chars, false);
        if (result.isError()) return WINDOWS;
        var text = chars.flip().toString();
        var foreign = text.chars().filter(c -> c > 127).count();
        var chinese = text.chars()
                .filter(c -> (c >= 0x4e00 && c < 0xa000) || (c >= 0x3000 && c < 0x3020) || (c >= 0xff00 && c < 0xff60))
                .count();
        return chinese * 10 >= foreign * 9 && pairs(head) ? GB18030 : WINDOWS;
    }

    /// Tell whether bytes above ASCII mostly come in company: a lone one between letters is an é or an ü.
    private static boolean pairs(byte[] head) {
        var alone = 0;
        var together = 0;
        for (var at = 0; at < head.length; at++) {
            if (head[at] >= 0) continue;
            var company = (at > 0 && head[at - 1] < 0) || (at + 1 < head.length && head[at + 1] < 0);
            if (company) together++;
            else alone++;
        }
        return together > alone * 4;
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Find the first line that holds bytes which are nothing in an encoding; 0 when there is none.
    static long firstBad(InputStream content, Charset charset) throws IOException {
        var counted = new Counting();
        try (var reader = new java.io.InputStreamReader(content, strict(charset))) {
            var buffer = new char[4096];
            for (var n = 0; n >= 0; n = reader.read(buffer, 0, 1)) counted.take(buffer, n);
            return 0;
        } catch (CharacterCodingException e) {
            return counted.lines;
        }
    }

    /// Count line ends.
    private static final class Counting {
        private long lines = 1;
        private char before;

        void take(char[] chars, int n) {
            for (var at = 0; at < n; at++) {
                if (chars[at] == '\r' || (chars[at] == '\n' && before != '\r')) lines++;
                before = chars[at];
            }
        }
    }
}
