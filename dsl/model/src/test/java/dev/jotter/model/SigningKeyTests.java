package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {
    private static final byte[] MESSAGE = "penguins".getBytes(StandardCharsets.UTF_8);

    private final String before = System.getProperty("jotter.home", "");

    @TempDir
    Path home;

    @BeforeEach
    void moveIn() {
        System.setProperty("jotter.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.setProperty("jotter.home", before);
    }

    @Test
    void isMadeAtFirstUseAndKept() {
        assertThat(SigningKey.ofHome()).isEqualTo(SigningKey.ofHome());
        assertThat(home.resolve("keys/signing.json")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadByItsOwnerOnly() throws Exception {
        SigningKey.ofHome();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(SigningKey.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void isOneForAllThatMakeItAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<SigningKey> make = SigningKey::ofHome;
            var keys = new HashSet<SigningKey>();
            for (Future<SigningKey> key :
                    threads.invokeAll(Stream.generate(() -> make).limit(8).toList())) {
                keys.add(key.get());
            }
            assertThat(keys).hasSize(1);
        }
        try (var files = Files.list(home.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void signsAlikeEachTimeAndFitsOnlyItsOwnMessage() {
        var key = SigningKey.ofHome();
        var signature = key.sign(MESSAGE);
        assertThat(key.sign(MESSAGE)).isEqualTo(signature);
        assertThat(SigningKey.verify(key.publicKey(), MESSAGE, signature)).isTrue();
        assertThat(SigningKey.verify(key.publicKey(), new byte[1], signature)).isFalse();
        assertThat(SigningKey.verify(key.publicKey(), MESSAGE, "?")).isFalse();
        assertThat(SigningKey.verify("?", MESSAGE, signature)).isFalse();
    }

    @Test
    void neverShowsItsPrivateHalf() {
        assertThat(SigningKey.ofHome().toString())
                .doesNotContain(SigningKey.ofHome().privateKey());
    }

    @Test
    void saysInThreeSentencesThatItIsBroken() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(SigningKey.file(), "{\"privateKey\":\"AAAA\",\"publicKey\":\"AAAA\"}");
        assertThatThrownBy(() -> SigningKey.ofHome().sign(MESSAGE))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The key that signs models cannot be used.\nExpected an Ed25519 key in \"");
        Files.writeString(SigningKey.file(), "");
        assertThatThrownBy(SigningKey::ofHome)
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The key that signs models cannot be used.\nExpected a readable key in \"");
    }

    @Test
    void homeIsWhereThePropertySays() {
        assertThat(JotterHome.path()).isEqualTo(home);
        System.setProperty("jotter.home", "");
        assertThat(JotterHome.path()).isAbsolute().isNotEqualTo(home);
    }
}
