package dev.jotter.model;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Sign archives with the Ed25519 key of this home, made at first use.
///
/// @param privateKey PKCS#8 in Base64
/// @param publicKey X.509 in Base64
record SigningKey(String privateKey, String publicKey) {
    private static final String ALGORITHM = "Ed25519";

    static Path file() {
        return JotterHome.path().resolve("keys").resolve("signing.json");
    }

    /// Give the key of this home; of two processes that make it at once, both take the one that came first.
    static SigningKey ofHome() {
        var file = file();
        try {
            if (!Files.exists(file)) AtomicFile.createOnce(file, Json.bytes(generate()));
            return Json.read(Files.readString(file, StandardCharsets.UTF_8), SigningKey.class);
        } catch (IOException | UncheckedIOException e) {
            throw new JotterException(
                    "The key that signs models cannot be used.",
                    "Expected a readable key in \"" + file + "\" and found: " + e.getMessage() + ".",
                    "Make the folder writable, or set JOTTER_HOME to a folder of your own.",
                    e);
        }
    }

    private static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(
                    base64(pair.getPrivate().getEncoded()),
                    base64(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has " + ALGORITHM + ".", e);
        }
    }

    String sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(message);
            return base64(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new JotterException(
                    "The key that signs models cannot be used.",
                    "Expected an Ed25519 key in \"" + file() + "\" and found: " + e.getMessage() + ".",
                    "Bring the file back from a copy, or remove it to get a new key.",
                    e);
        }
    }

    /// Say whether the signature over the message was made with this public key; broken Base64 is simply wrong.
    static boolean verify(String publicKey, byte[] message, String signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningKey[" + publicKey + "]";
    }
}
