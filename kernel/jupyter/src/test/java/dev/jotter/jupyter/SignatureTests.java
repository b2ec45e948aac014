package dev.jotter.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {
    @Test
    void signsAsTheStandardSays() {
        // RFC 4231, test case 2.
        var signature = Signature.of("hmac-sha256", "Jefe");
        var parts = List.of("what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8));
        assertThat(new String(signature.sign(parts), UTF_8))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(signature.fits(signature.sign(parts), parts)).isTrue();
        assertThat(signature.fits("5bdc".getBytes(UTF_8), parts)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"})
    void signsAsTheJdkDoes(String hash) throws GeneralSecurityException {
        var algorithm = "Hmac" + hash.toUpperCase(Locale.ROOT);
        var parts = List.of("a text".getBytes(UTF_8), new byte[0], "größer".getBytes(UTF_8));
        for (var length : List.of(1, 32, 63, 64, 65, 127, 128, 129, 500)) {
            var key = "ö".repeat(length / 2) + "k".repeat(length % 2);
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
            parts.forEach(mac::update);
            assertThat(Signature.of("hmac-" + hash, key).sign(parts))
                    .as("a key of %s bytes", length)
                    .asString(UTF_8)
                    .isEqualTo(HexFormat.of().formatHex(mac.doFinal()));
        }
    }

    @Test
    void takesAnythingWithoutAKey() {
        var signature = Signature.of("hmac-sha256", "");
        assertThat(signature.sign(List.of())).isEmpty();
        assertThat(signature.fits("x".getBytes(UTF_8), List.of())).isTrue();
    }

    @Test
    void namesAnUnknownScheme() {
        assertThatThrownBy(() -> Signature.of("hmac-rot13", "k")).hasMessage("""
                        The connection asks for the signature scheme "hmac-rot13".
                        One of hmac-sha256, hmac-sha512, hmac-sha384, hmac-sha224, hmac-sha1 and hmac-md5 was expected.
                        Set Session.signature_scheme to "hmac-sha256" in Jupyter's configuration.""");
    }
}
