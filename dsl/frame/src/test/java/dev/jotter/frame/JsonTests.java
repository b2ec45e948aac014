package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTests {
    @TempDir
    Path folder;

    @Test
    void readsAnArrayOfObjects() {
        var frame = json("""
                [{"name": "Ann", "age": 31, "tall": true},
                 {"name": "Bo", "tall": false, "weight": 70.5},
                 {"name": null, "age": 5, "tall": null, "weight": 1e3}]
                """);

        assertThat(frame.columns()).containsExactly("name", "age", "tall", "weight");
        assertThat(frame.row(0).values()).containsExactly("Ann", 31L, true, null);
        assertThat(frame.row(1).values()).containsExactly("Bo", null, false, 70.5);
        assertThat(frame.row(2).values()).containsExactly(null, 5L, null, 1000.0);
    }

    @Test
    void readsAnObjectALineAndObjectsOverSeveralLines() {
        assertThat(json("{\"a\": 1}\n\n{\"a\": 2}\r\n").numbers("a")).containsExactly(1, 2);
        assertThat(json("{\n \"a\": 1\n}\n{\n \"a\": 2\n}").numbers("a")).containsExactly(1, 2);
        assertThat(json("{\"a\": 1}").rowCount()).isOne();
    }

    @Test
    void readsPackedFilesByTheirContent() throws IOException {
        var file = folder.resolve("x.jsonl");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"a\": 1}\n".getBytes());
        }

        assertThat(Json.read(file.toString()).table().rowCount()).isOne();
    }

    @Test
    void partsObjectsWithinObjects() {
        var frame = json("""
                [{"id": 1, "home": {"city": "Kyiv", "at": {"lat": 50.45}}, "last": 1},
                 {"id": 2, "home": null},
                 {"id": 3, "home": {"city": "Lviv", "zip": "79000"}}]
                """);

        assertThat(frame.columns()).containsExactly("id", "home.city", "home.at.lat", "home.zip", "last");
        assertThat(frame.texts("home.city")).containsExactly("Kyiv", null, "Lviv");
    }

    @Test
    void keepsArraysAndWhatIsAnObjectOnlySometimesAsJson() {
        var frame = json("""
                [{"tags": ["a", 1.50, {"b": null}], "who": "Ann", "none": {}},
                 {"tags": [], "who": {"name": "Bo"}, "none": {}}]
                """);

        assertThat(frame.texts("tags")).containsExactly("[\"a\",1.50,{\"b\":null}]", "[]");
        assertThat(frame.texts("who")).containsExactly("Ann", "{\"name\":\"Bo\"}");
        assertThat(frame.texts("none")).containsExactly("{}", "{}");
    }

    @Test
    void keepsAMapFromManyKeysWhole() {
        var keys = IntStream.range(0, 1500).mapToObj(at -> "\"k%d\": %d".formatted(at, at));
        var frame = json("[{\"id\": 1, \"counts\": {" + keys.collect(Collectors.joining(", ")) + "}}]");

        assertThat(frame.columns()).containsExactly("id", "counts");
        assertThat(frame.row(0).text("counts")).startsWith("{\"k0\":0,\"k1\":1,");
    }

    @Test
    void makesTextsOfMixedTypesAsTheyStandInTheFile() {
        var frame = json("""
                [{"a": 1.50, "b": 1, "c": true}, {"a": "x", "b": 2.5, "c": 1}, {"a": 1e400, "b": 3, "c": "no"}]
                """);

        assertThat(frame.texts("a")).containsExactly("1.50", "x", "1e400");
        assertThat(frame.numbers("b")).containsExactly(1, 2.5, 3);
        assertThat(frame.texts("c")).containsExactly("true", "1", "no");
    }

    @Test
    void keepsWholeNumbersExactHoweverBig() {
        var frame = json("""
                [{"id": 9223372036854775807, "big": 12345678901234567890, "mixed": 9007199254740993, "sign": -0},
                 {"id": -9223372036854775807, "big": 1, "mixed": 0.5, "sign": 1}]
                """);

        assertThat(frame.row(0).values())
                .containsExactly(Long.MAX_VALUE, "12345678901234567890", "9007199254740993", -0.0);
        assertThat(json("[{\"a\": -9223372036854775808}]").row(0).get("a")).isEqualTo("-9223372036854775808");
    }

    @Test
    void leavesTextsOfDigitsTexts() {
        assertThat(json("[{\"zip\": \"02138\", \"n\": \"7\"}]").row(0).values()).containsExactly("02138", "7");
    }

    @Test
    void tellsDatesAndTimesThatAllValuesAre() {
        var frame = json("""
                [{"day": "2024-02-29", "clock": "12:30:00", "moment": "2024-02-29T12:30:00", "instant":
                  "2024-02-29T12:30:00+02:00", "words": "2024-02-29", "some": "2024-02-29"},
                 {"day": null, "clock": "00:00", "moment": "2024-03-01 00:00:00.5", "instant": "2024-02-29 12:30:00Z",
                  "words": "soon", "some": "2024-02-30"}]
                """);

        assertThat(frame.row(0).values())
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(12, 30),
                        LocalDateTime.of(2024, 2, 29, 12, 30),
                        Instant.parse("2024-02-29T10:30:00Z"),
                        "2024-02-29",
                        "2024-02-29");
        assertThat(frame.row(1).get("moment")).isEqualTo(LocalDateTime.of(2024, 3, 1, 0, 0, 0, 500_000_000));
    }

    @Test
    void takesPythonsNanForMissing() {
        assertThat(json("[{\"x\": NaN}, {\"x\": Infinity}, {\"x\": 1}]").numbers("x"))
                .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, 1);
    }

    @Test
    void listsBrokenLinesAndKeepsTheOthers() {
        var frame = read("x.jsonl", """
                {"a": 1, "b": 2}
                {"a": 2, "b":
                {"a": 3, "b": 4}
                [1]
                {"a": 4} {"a": 5}
                {"a": 6, "z": 1, "a": 7}
                """);

        assertThat(frame.columns()).containsExactly("a", "b");
        assertThat(frame.numbers("a")).containsExactly(1, 3);
        assertThat(frame.left)
                .containsExactly(
                        Reject.line(2, "the end of the text within a value", "{\"a\": 2, \"b\":"),
                        Reject.line(4, "expected an object, found an array", "[1]"),
                        Reject.line(5, "expected one object, found more", "{\"a\": 4} {\"a\": 5}"),
                        Reject.line(6, "the key \"a\" comes twice in one object", "{\"a\": 6, \"z\": 1, \"a\": 7}"));
    }

    @Test
    void readsTheFilesOfAPattern() throws IOException {
        Files.writeString(folder.resolve("1.json"), "[{\"a\": 1}]");
        Files.writeString(folder.resolve("2.json"), "{\"a\": 0.5, \"b\": true}\n");

        var frame = frame(Json.read(folder.resolve("*.json").toString()));

        assertThat(frame.numbers("a")).containsExactly(1, 0.5);
        assertThat(frame.texts("b")).containsExactly(null, "true");
    }

    @Test
    void namesColumnsWithoutAName() {
        assertThat(json("[{\"\": 1, \"b\": 2}]").columns()).containsExactly("column1", "b");
    }

    @Test
    void readsManyRows() {
        var lines = String.join("", Collections.nCopies(100_000, "{\"a\": 1, \"b\": \"x\", \"c\": {\"d\": 0.5}}\n"));

        assertThat(json(lines).rowCount()).isEqualTo(100_000);
    }

    private TestFrame json(String text) {
        return read("x.json", text);
    }

    private TestFrame read(String name, String text) {
        try {
            return frame(Json.read(Files.writeString(folder.resolve(name), text).toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TestFrame frame(Loaded loaded) {
        return new TestFrame(loaded.table(), loaded.rejects());
    }
}
