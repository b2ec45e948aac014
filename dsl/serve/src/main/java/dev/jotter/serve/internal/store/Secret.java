package dev.jotter.serve.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Make keys of 256 random bits and the hashes under which they are kept.
///
/// A plain SHA-256 is enough here: nobody can guess 256 random bits, so there is nothing for a slow hash to slow down.
public final class Secret {
    private static final String PREFIX = "jk_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /// Make a new key.
    public static String make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Hash a key.
    public static String hash(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// Show so much of a key that its owner knows it again, and nobody can use it.
    public static String mask(String secret) {
        return secret.length() <= 12 ? "…" : secret.substring(0, 7) + "…";
    }
}
