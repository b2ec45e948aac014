package dev.jotter.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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
                        A scheme such as hmac-sha256 was expected; this Java knows no "Hmacrot13".
                        Set Session.signature_scheme to "hmac-sha256" in Jupyter's configuration.""");
    }
}
