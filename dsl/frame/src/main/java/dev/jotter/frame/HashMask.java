package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Make tokens by HMAC-SHA-256 (RFC 2104, RFC 6234), cut to 128 bits: two values share one by chance only among
/// billions of billions. Neither the secret nor what was hashed is ever shown.
final class HashMask implements Mask {
    private static final int SHORTEST = 16;
    private static final int LEAST_DIFFERENT = 6;
    private static final int BYTES = 16;
    private static final String METHOD = "HmacSHA256";

    private final SecretKeySpec key;

    private HashMask(SecretKeySpec key) {
        this.key = key;
    }

    static HashMask of(@Nullable String secret) {
        if (secret == null) throw weak("none");
        var length = secret.strip().length();
        var different = secret.strip().chars().distinct().count();
        if (length < SHORTEST || different < LEAST_DIFFERENT) {
            throw weak(length + " characters, " + different + " of them different");
        }
        return new HashMask(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
    }

    private static JotterException weak(String found) {
        return new JotterException(
                "The secret is too weak to hash by: who guesses it can guess every value.",
                "Expected at least " + SHORTEST + " characters, " + LEAST_DIFFERENT + " of them different, found "
                        + found + ".",
                "Keep one outside the notebook and type hash(System.getenv(\"MASK_SECRET\")).");
    }

    /// Begin to hash; what comes back is for one thread.
    Hashing start() {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(key);
            return new Hashing(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + METHOD, e);
        }
    }

    @Override
    public String toString() {
        return "hash(…)";
    }

    /// Make one token after the other.
    record Hashing(Mac mac) {
        /// Hash a text; the two ways of Unicode to write an accent give one token.
        String token(String text) {
            var bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(bytes), BYTES));
        }
    }
}
