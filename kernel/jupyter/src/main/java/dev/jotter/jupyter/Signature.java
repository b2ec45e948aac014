package dev.jotter.jupyter;

import dev.jotter.display.JotterException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Sign messages and check signatures: HMAC over header, parent header, metadata and content. An empty key signs
/// nothing. Each thread uses its own copy of the key's prepared state.
final class Signature {
    private final Optional<Mac> prepared;

    private Signature(Optional<Mac> prepared) {
        this.prepared = prepared;
    }

    static Signature of(String scheme, String key) {
        if (key.isEmpty()) return new Signature(Optional.empty());
        var algorithm = scheme.replaceFirst("^hmac-", "Hmac").replace("Hmacsha", "HmacSHA");
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return new Signature(Optional.of(mac));
        } catch (GeneralSecurityException e) {
            throw new JotterException(
                    "The connection asks for the signature scheme \"" + scheme + "\".",
                    "A scheme such as hmac-sha256 was expected; this Java knows no \"" + algorithm + "\".",
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
        var mac = copy(prepared.get());
        parts.forEach(mac::update);
        return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
    }

    /// Compare in constant time.
    boolean fits(byte[] signature, List<byte[]> parts) {
        return prepared.isEmpty() || MessageDigest.isEqual(sign(parts), signature);
    }

    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's HMAC can always be copied", e);
        }
    }
}
