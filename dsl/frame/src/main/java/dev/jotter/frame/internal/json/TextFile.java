package dev.jotter.frame.internal.json;

import dev.jotter.frame.internal.csv.Packing;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Open a file of text, plain or packed with gzip or zstd, in UTF-8 or in what its byte order mark says.
public final class TextFile {
    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    /// Open the file behind its byte order mark. Bytes that are no text in its encoding are an error, not a `?`.
    public static BufferedReader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Packing.open(file), BUFFER);
        var charset = charset(bytes);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(bytes, decoder), BUFFER);
    }

    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(3);
        var first = bytes.readNBytes(3);
        bytes.reset();
        if (starts(first, 0xef, 0xbb, 0xbf)) return behind(bytes, 3, StandardCharsets.UTF_8);
        if (starts(first, 0xff, 0xfe)) return behind(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(first, 0xfe, 0xff)) return behind(bytes, 2, StandardCharsets.UTF_16BE);
        return StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) return false;
        for (var at = 0; at < wanted.length; at++) if ((bytes[at] & 0xff) != wanted[at]) return false;
        return true;
    }

    private static Charset behind(InputStream bytes, int mark, Charset charset) throws IOException {
        bytes.skipNBytes(mark);
        return charset;
    }
}
