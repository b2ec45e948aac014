package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArchiveTests {
    private static final String NEXT =
            "Take the file again from where it was published, or publish the model again; do not use this copy.";

    @TempDir
    Path folder;

    private final ModelArchive archive = Samples.archive();

    private static String damagedPart(byte[] bytes) {
        try {
            ModelArchive.read(bytes);
            return "none";
        } catch (JotterException e) {
            return e.what().replaceAll("^The model archive is damaged in the part \"(.*)\"\\.$", "$1");
        }
    }

    @Test
    void comesBackAsItWas() {
        var file = folder.resolve("penguins-1.0.0.jot");
        archive.write(file);
        var back = ModelArchive.read(file);
        assertThat(back.schema()).isEqualTo(Samples.schema());
        assertThat(back.recipe()).isEqualTo(Samples.recipe());
        assertThat(back.card()).isEqualTo(Samples.card());
        assertThat(back.onnx()).isEqualTo(Samples.linear());
        assertThat(back.signer())
                .isEqualTo(archive.signer())
                .isEqualTo(SigningKey.ofHome().publicKey());
        assertThat(back.sha256()).isEqualTo(archive.sha256());
        assertThat(back.bytes()).isEqualTo(archive.bytes());
        assertThat(back.parts().keySet())
                .containsExactly("manifest.json", "card.json", "model.onnx", "recipe.json", "schema.json");
    }

    @Test
    void samePartsGiveTheSameBytes() {
        assertThat(Samples.archive().bytes()).isEqualTo(archive.bytes());
        assertThat(archive.sha256()).hasSize(64);
    }

    @Test
    void otherPartsGiveAnotherHash() {
        var card = new Card("mlp", Map.of(), "", Map.of(), 42, Map.of(), Map.of());
        assertThat(ModelArchive.of(Samples.linear(), Samples.recipe(), Samples.schema(), card)
                        .sha256())
                .isNotEqualTo(archive.sha256());
    }

    @Test
    void nothingHandedOutChangesTheArchive() {
        Arrays.fill(archive.bytes(), (byte) 0);
        Arrays.fill(archive.onnx(), (byte) 0);
        archive.parts().values().forEach(part -> Arrays.fill(part, (byte) 0));
        assertThat(archive.bytes()).isEqualTo(Samples.archive().bytes());
        assertThat(archive.onnx()).isEqualTo(Samples.linear());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "card.json", "model.onnx", "recipe.json", "schema.json"})
    void refusesEachChangedByteOfAPartNamingThePart(String name) {
        var bytes = archive.bytes();
        var part = archive.parts().get(name);
        var start = indexOf(bytes, part);
        for (var i = 0; i < part.length; i++) {
            bytes[start + i] ^= 1;
            assertThat(damagedPart(bytes)).as("byte %d of %s", i, name).isEqualTo(name);
            bytes[start + i] ^= 1;
        }
        assertThat(damagedPart(bytes)).isEqualTo("none");
    }

    @Test
    void refusesEachChangedByteAnywhere() {
        var bytes = archive.bytes();
        for (var i = 0; i < bytes.length; i++) {
            for (var flip : new int[] {1, 0x80, 0xff}) {
                bytes[i] ^= (byte) flip;
                assertThat(damagedPart(bytes)).as("byte %d", i).isNotEqualTo("none");
                bytes[i] ^= (byte) flip;
            }
        }
    }

    @Test
    void refusesAnArchiveCutAnywhere() {
        var bytes = archive.bytes();
        for (var length = 0; length < bytes.length; length++) {
            assertThat(damagedPart(Arrays.copyOf(bytes, length)))
                    .as("%d bytes", length)
                    .isNotEqualTo("none");
        }
        assertThat(damagedPart(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo("the zip directory");
    }

    @Test
    void saysInThreeSentencesThatAPartIsDamaged() {
        var bytes = archive.bytes();
        bytes[indexOf(bytes, archive.onnx()) + 7] ^= 1;
        assertThatThrownBy(() -> ModelArchive.read(bytes))
                .isInstanceOf(JotterException.class)
                .hasMessageMatching("""
                        The model archive is damaged in the part "model.onnx"\\.
                        Expected the bytes that were signed and found that invalid entry CRC \\(.*\\)\\.
                        """ + NEXT);
    }

    /// Someone who can make a good zip still cannot change a part.
    @ParameterizedTest
    @ValueSource(strings = {"card.json", "model.onnx", "recipe.json", "schema.json"})
    void refusesAPartThatWasReplacedInAGoodZip(String name) {
        var parts = new LinkedHashMap<>(archive.parts());
        parts.put(name, "{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ModelArchive.read(Container.pack(parts)))
                .isInstanceOf(JotterException.class)
                .hasMessage("The model archive is damaged in the part \"" + name + "\".\n"
                        + "Expected the bytes that were signed and found that its hash differs.\n" + NEXT);
        parts.remove(name);
        assertThat(damagedPart(Container.pack(parts))).isEqualTo(name);
    }

    @Test
    void refusesAManifestWhoseHashWasMadeToFit() {
        var parts = new LinkedHashMap<>(archive.parts());
        var manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        var other = "{}".getBytes(StandardCharsets.UTF_8);
        var forged = manifest.replace(Digest.sha256(parts.get("card.json")), Digest.sha256(other));
        parts.put("card.json", other);
        parts.put("manifest.json", forged.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ModelArchive.read(Container.pack(parts)))
                .isInstanceOf(JotterException.class)
                .hasMessage("The model archive is damaged in the part \"manifest.json\".\n"
                        + "Expected the bytes that were signed and found that its signature does not fit.\n" + NEXT);
    }

    @Test
    void refusesAPartThatTheManifestDoesNotList() {
        var parts = new LinkedHashMap<>(archive.parts());
        parts.put("run.sh", new byte[0]);
        assertThat(damagedPart(Container.pack(parts))).isEqualTo("run.sh");
    }

    @Test
    void refusesASignedArchiveOfALaterFormat() {
        var key = SigningKey.ofHome();
        var parts = new LinkedHashMap<>(archive.parts());
        var now = Json.read(parts.get("manifest.json"), Manifest.class);
        var later = new Manifest(2, now.parts(), key.publicKey(), "");
        parts.put(
                "manifest.json",
                Json.bytes(new Manifest(2, now.parts(), key.publicKey(), key.sign(Json.bytes(later)))));
        assertThatThrownBy(() -> ModelArchive.read(Container.pack(parts)))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("its format is 2, which this version cannot read");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThatThrownBy(() -> ModelArchive.read("species,island\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        This is not a model archive.
                        Expected a .jot file (a zip with a manifest.json) and found 15 bytes of something else.
                        Give the path of a file that was written by Jotter.""");
        var zip = Container.pack(Map.of("a.txt", new byte[3]));
        assertThatThrownBy(() -> ModelArchive.read(zip)).hasMessageStartingWith("This is not a model archive.");
    }

    @Test
    void namesAFileThatIsNotThere() {
        var file = folder.resolve("none.jot");
        assertThatThrownBy(() -> ModelArchive.read(file))
                .isInstanceOf(JotterException.class)
                .hasMessage("The model archive \"" + file + "\" cannot be read.\n"
                        + "Expected a .jot file and found: no such file.\n"
                        + "Check the path, or publish the model again.");
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (var i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) return i;
        }
        throw new AssertionError("The part is not stored as it is.");
    }
}
