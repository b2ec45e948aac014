package dev.jotter.learn;

import dev.jotter.frame.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Name data by its content: the same columns and values in the same order have the same name.
final class Fingerprint {
    private Fingerprint() {}

    /// Give the SHA-256 over the columns' names, kinds and values, column by column, wherever the rows are.
    static String of(Part part) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var column : part.source().columns()) {
                var kind = part.source().kind(column);
                text(digest, column);
                text(digest, kind.name());
                part.batches(List.of(column)).forEach(rows -> column(digest, rows, column, kind));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void column(MessageDigest digest, Frame rows, String column, Kind kind) {
        if (kind == Kind.NUMBER) {
            var numbers = rows.numbers(column);
            var bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
            for (var number : numbers) bytes.putDouble(number);
            digest.update(bytes.array());
        } else {
            for (var cell : rows.texts(column)) text(digest, cell == null ? "\0missing" : cell);
        }
    }

    /// The length goes first, so that no two lists of texts look alike.
    private static void text(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
