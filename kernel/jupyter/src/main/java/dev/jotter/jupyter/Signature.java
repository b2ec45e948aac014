package dev.jotter.jupyter;

import dev.jotter.display.JotterException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sign messages and check signatures: HMAC (RFC 2104) over header, parent header, metadata and content. An empty key
/// signs nothing. Each thread uses its own copy of the key's prepared state.
///
/// Of the JDK it takes the hash only: with its HMAC come all its providers of cryptography, and the first answer of a
/// kernel would wait for them.
final class Signature {
    private static final Pattern SCHEME = Pattern.compile("hmac-(?:md5|sha(1|224|256|384|512))");

    private final Optional<Prepared> prepared;

    private Signature(Optional<Prepared> prepared) {
        this.prepared = prepared;
    }

    /// Hold two hashes that have taken the padded key.
    private record Prepared(MessageDigest inner, MessageDigest outer) {}

    static Signature of(String scheme, String key) {
        if (key.isEmpty()) return new Signature(Optional.empty());
        try {
            var hash = hash(scheme);
            var block = hash.getDigestLength() <= 32 ? 64 : 128;
            var bytes = key.getBytes(StandardCharsets.UTF_8);
            var padded = Arrays.copyOf(bytes.length > block ? hash.digest(bytes) : bytes, block);
            return new Signature(Optional.of(new Prepared(keyed(hash, padded, 0x36), keyed(hash, padded, 0x5c))));
        } catch (NoSuchAlgorithmException e) {
            throw new JotterException(
                    "The connection asks for the signature scheme \"" + scheme + "\".",
                    "One of hmac-sha256, hmac-sha512, hmac-sha384, hmac-sha224, hmac-sha1 and hmac-md5 was expected.",
                    "Set Session.signature_scheme to \"hmac-sha256\" in Jupyter's configuration.",
                    e);
        }
    }

    /// Say whether there is a key at all.
    boolean isUsed() {
        return prepared.isPresent();
    }

    /// Give the signature in hexadecimal, as bytes.
    byte[] sign(List<byte[]> parts) {
        if (prepared.isEmpty()) return new byte[0];
        var inner = copy(prepared.get().inner());
        parts.forEach(inner::update);
        var outer = copy(prepared.get().outer());
        return HexFormat.of().formatHex(outer.digest(inner.digest())).getBytes(StandardCharsets.US_ASCII);
    }

    /// Compare in constant time.
    boolean fits(byte[] signature, List<byte[]> parts) {
        return prepared.isEmpty() || MessageDigest.isEqual(sign(parts), signature);
    }

    private static MessageDigest hash(String scheme) throws NoSuchAlgorithmException {
        var name = SCHEME.matcher(scheme);
        if (!name.matches()) throw new NoSuchAlgorithmException(scheme);
        return MessageDigest.getInstance(name.group(1) == null ? "MD5" : "SHA-" + name.group(1));
    }

    private static MessageDigest keyed(MessageDigest hash, byte[] key, int pad) {
        var keyed = copy(hash);
        for (var one : key) keyed.update((byte) (one ^ pad));
        return keyed;
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's hashes can always be copied", e);
        }
    }
}
