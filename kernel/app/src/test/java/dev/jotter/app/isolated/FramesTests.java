package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTests {
    @ParameterizedTest
    @MethodSource
    void readsWhatItWrote(Parcel parcel) throws IOException {
        assertThat(read(Frames.write(parcel).array())).contains(parcel);
    }

    static Stream<Parcel> readsWhatItWrote() {
        return Stream.of(
                new Parcel.Request(1, "execute", object().put("code", "1 + 1 // 😀 \u0000 \n")),
                new Parcel.Answer(Long.MAX_VALUE, object()),
                new Parcel.Notice(0, "ready", object()),
                new Parcel.Refusal(7, new Fault("java.lang.Error", List.of("what\nnext"))));
    }

    @Test
    void readsATextOfAHundredMegabytes() throws IOException {
        var text = "x".repeat(100_000_000);
        var bytes = Frames.write(new Parcel.Notice(1, "stdout", object().put("text", text)));
        assertThat(read(bytes.array()))
                .hasValueSatisfying(parcel -> assertThat(
                                ((Parcel.Notice) parcel).content().path("text").asText())
                        .hasSameSizeAs(text));
    }

    @Test
    void tellsTheEndBetweenTwoParcelsFromTheEndWithinOne() throws IOException {
        var bytes = Frames.write(new Parcel.Answer(1, object())).array();
        assertThat(read(new byte[0])).isEmpty();
        for (var length = 1; length < bytes.length; length++) {
            var part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(part)).as("%d bytes", length).isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[1]",
                "{}",
                "{\"ask\":\"one\",\"verb\":\"v\",\"content\":{}}",
                "{\"ask\":1,\"content\":{}}",
                "{\"ask\":1,\"verb\":\"v\",\"content\":[]}",
                "{\"note\":1,\"verb\":\"v\"}"
            })
    void refusesWhatIsNoParcel(String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(4 + body.length)
                .putInt(body.length)
                .put(body)
                .array();
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(Frames.Noise.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Frames.MOST_BYTES + 1})
    void refusesALengthThatCannotBe(int length) {
        assertThatThrownBy(() -> read(ByteBuffer.allocate(4).putInt(length).array()))
                .isInstanceOf(Frames.Noise.class)
                .hasMessage("a parcel of " + length + " bytes");
    }

    @Test
    void answersTenThousandPiecesOfNoiseWithAnIoExceptionOrNothing() {
        var random = new Random(42);
        for (var round = 0; round < 10_000; round++) {
            var noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            if (noise.length > 3) {
                noise[0] = 0;
                noise[1] = 0;
                noise[2] = 0;
            }
            try {
                read(noise);
            } catch (IOException expected) {
                assertThat(expected).isInstanceOfAny(Frames.Noise.class, EOFException.class);
            }
        }
    }

    @Test
    void bringsAnErrorInThreeSentencesAcross() {
        var fault = Fault.of(new JotterException("What.", "Expected.", "Next."));
        assertThat(fault.thrown()).isInstanceOf(JotterException.class).hasMessage("What.\nExpected.\nNext.");
        assertThat(Fault.of(new IllegalArgumentException("odd")).thrown())
                .hasMessage("java.lang.IllegalArgumentException: odd");
    }

    private static Optional<Parcel> read(byte[] bytes) throws IOException {
        return Frames.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
