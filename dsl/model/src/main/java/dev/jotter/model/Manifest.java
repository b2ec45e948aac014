package dev.jotter.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// List the parts of an archive with their hashes, signed.
///
/// @param format the version of this layout
/// @param parts the SHA-256 of each part, by name
/// @param publicKey the signer's Ed25519 public key, X.509 in Base64
/// @param signature the signature over this manifest with an empty signature, in Base64
record Manifest(int format, Map<String, String> parts, String publicKey, String signature) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    Manifest {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    static Manifest sign(Map<String, byte[]> parts, SigningKey key) {
        var hashes = new TreeMap<String, String>();
        parts.forEach((name, content) -> hashes.put(name, Digest.sha256(content)));
        var unsigned = new Manifest(FORMAT, hashes, key.publicKey(), "");
        return new Manifest(FORMAT, hashes, key.publicKey(), key.sign(Json.bytes(unsigned)));
    }

    /// Check the signature, then every part against its hash, naming the first that differs.
    void verify(Map<String, byte[]> all) {
        var unsigned = Json.bytes(new Manifest(format, parts, publicKey, ""));
        if (!SigningKey.verify(publicKey, unsigned, signature)) throw Damage.in(NAME, "its signature does not fit");
        if (format != FORMAT) throw Damage.in(NAME, "its format is " + format + ", which this version cannot read");
        for (var part : parts.entrySet()) {
            var content = all.get(part.getKey());
            if (content == null) throw Damage.in(part.getKey(), "it is not there");
            if (!Digest.sha256(content).equals(part.getValue())) throw Damage.in(part.getKey(), "its hash differs");
        }
        for (var name : all.keySet()) {
            if (!name.equals(NAME) && !parts.containsKey(name)) throw Damage.in(name, "the manifest does not list it");
        }
    }
}
