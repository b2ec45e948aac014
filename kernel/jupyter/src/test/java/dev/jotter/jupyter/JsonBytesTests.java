package dev.jotter.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTests {
    private static final ObjectMapper LIBRARY = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void readsAndWritesAsTheLibraryDoes() throws IOException {
        for (var seed = 0; seed < 300; seed++) {
            var tree = NODES.objectNode().set("root", tree(new Random(seed), 4));
            var bytes = JsonBytes.bytes(tree);
            assertThat(bytes).as("seed %s", seed).isEqualTo(LIBRARY.writeValueAsBytes(tree));
            assertThat((JsonNode) JsonBytes.object(bytes)).as("seed %s", seed).isEqualTo(LIBRARY.readTree(bytes));
        }
    }

    @Test
    void writesWhatTheLibraryWrapped() throws IOException {
        var tree = NODES.objectNode();
        tree.putPOJO("raw", new RawValue("[1, 2]"));
        tree.put("bytes", new byte[] {1, 2, 3});
        assertThat(new String(JsonBytes.bytes(tree), UTF_8)).isEqualTo("{\"raw\":[1, 2],\"bytes\":\"AQID\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "[]", "\"text\"", "null", "{", "{\"a\"", "{\"a\": }", "{\"a\": [1,}", "{a: 1}", "\u0000"
            })
    void readsNothingButObjects(String text) {
        assertThatThrownBy(() -> JsonBytes.object(text.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    private static JsonNode tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(new BigInteger(90, random).add(BigInteger.ONE.shiftLeft(90)));
            case 3 -> NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20)));
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.nullNode();
            case 6 -> NODES.textNode(text(random));
            case 7 -> {
                var array = NODES.arrayNode();
                for (var i = random.nextInt(4); i > 0; i--) array.add(tree(random, depth - 1));
                yield array;
            }
            default -> {
                var object = NODES.objectNode();
                for (var i = random.nextInt(4); i > 0; i--) object.set(text(random), tree(random, depth - 1));
                yield object;
            }
        };
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 1, 0x1_0800)
                .map(one -> Character.isSurrogate((char) one) && one < 0x1_0000 ? '"' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
