package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.duck.Duck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of the other formats that go wrong in the wild: each loads right, or says what is wrong in three sentences.
class NastyFormatsTests {
    @TempDir
    static Path folder;

    /// One file and what becomes of it.
    ///
    /// @param name what is nasty about it, and in the message the file's path as `%s`
    /// @param wanted the rows as text, the lines left out behind `|`, or the message after `!`
    private record Nasty(String name, String file, byte[] bytes, String wanted) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Nasty nasty(String name, String file, String text, String wanted) {
        return new Nasty(name, file, text.getBytes(StandardCharsets.UTF_8), wanted);
    }

    static Stream<Nasty> eachLoadsRightOrSaysWhatIsWrong() throws IOException, SQLException {
        return Stream.of(json(), jsonRefused(), parquet(), excel()).flatMap(List::stream);
    }

    private static List<Nasty> json() {
        return List.of(
                nasty("JSON with a byte order mark", "bom.json", "\uFEFF[{\"a\": 1}]", "a=1"),
                new Nasty(
                        "JSON in UTF-16",
                        "utf16.json",
                        "\uFEFF[{\"a\": \"é漢\"}]".getBytes(StandardCharsets.UTF_16LE),
                        "a=é漢"),
                nasty(
                        "JSON of mixed types",
                        "mixed.json",
                        "[{\"a\": 1}, {\"a\": \"x\"}, {\"a\": [1]}]",
                        "a=1; a=x; a=[1]"),
                nasty("JSON of nothing but an empty array", "none.json", " [ ] ", ""),
                nasty(
                        "JSON with whole numbers beyond 64 bits",
                        "huge.json",
                        "[{\"id\": 18446744073709551616}, {\"id\": 1}]",
                        "id=18446744073709551616; id=1"),
                nasty(
                        "JSON with a number of 2,000 digits",
                        "digits.json",
                        "[{\"a\": " + "9".repeat(2000) + "}]",
                        "a=" + "9".repeat(2000)),
                nasty(
                        "JSON numbers at the ends of doubles",
                        "ends.json",
                        "[{\"a\": 1e308}, {\"a\": 5e-324}]",
                        "a=1.0E308; a=4.9E-324"),
                nasty(
                        "JSON with escapes and NUL",
                        "escapes.json",
                        "[{\"a\": \"\\u0000\\ud83d\\udc27\"}]",
                        "a=\0\uD83D\uDC27"),
                nasty(
                        "JSON of arrays 900 deep",
                        "deep.json",
                        "[{\"a\": " + "[".repeat(900) + "]".repeat(900) + "}]",
                        "a=" + "[".repeat(900) + "]".repeat(900)),
                nasty(
                        "an object that is there only sometimes",
                        "some.json",
                        "[{\"a\": {\"b\": 1}}, {\"a\": null}, {}]",
                        "a.b=1; a.b=null; a.b=null"),
                nasty("one object over several lines", "one.json", "{\n\"a\": 1,\n\"b\": [1,\n2]}", "a=1, b=[1,2]"),
                nasty("JSON lines that the name does not tell", "lines.txt.json", "{\"a\": 1}\n{\"a\": 2}", "a=1; a=2"),
                nasty(
                        "JSON lines with a broken one",
                        "broken.jsonl",
                        "{\"a\": 1}\n{\"a\": tru}\n{\"a\": 3}\n",
                        "a=1; a=3|2: unrecognized token 'tru'"),
                nasty(
                        "JSON lines cut off in the last",
                        "cut.jsonl",
                        "{\"a\": 1}\n{\"a\"",
                        "a=1|2: the end of the text within a value"),
                nasty(
                        "JSON lines with a key twice",
                        "twice.jsonl",
                        "{\"a\": 1}\n{\"a\": 2, \"a\": 3}\n",
                        "a=1|2: the key \"a\" comes twice in one object"),
                nasty(
                        "JSON lines with objects nested 2,000 deep",
                        "deep.jsonl",
                        "{\"a\": 1}\n" + "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                        "a=1|2: values nested deeper than 1000"));
    }

    private static List<Nasty> jsonRefused() throws IOException {
        var array = "Expected an array of JSON objects, or an object a line, found ";
        return List.of(
                nasty(
                        "an empty JSON file",
                        "empty.json",
                        "",
                        "!The file %s cannot be read.\n" + array
                                + "nothing.\nCheck that the file was written or downloaded whole."),
                nasty(
                        "JSON cut off",
                        "cut.json",
                        "[{\"a\": 1},\n{\"a\": 2",
                        "!The file %s cannot be read.\n" + array
                                + "the end of the text within a value in line 2, column 8.\nLook at line 2 of the file."),
                nasty(
                        "JSON with a key twice",
                        "twice.json",
                        "[{\"a\": 1},\n {\"b\": {\"c\": 1, \"c\": 2}}]",
                        "!The file %s cannot be read.\n" + array
                                + "the key \"b.c\" comes twice in one object in line 2, column 17.\nLook at line 2 of the file."),
                nasty(
                        "JSON with keys that differ by case",
                        "case.json",
                        "[{\"id\": 1, \"ID\": 2}]",
                        "!Two columns are called \"id\" and \"ID\".\nExpected a name of its own for each column, upper and lower case being the same.\nRename one of them where the data comes from."),
                nasty(
                        "JSON that is a list of numbers",
                        "numbers.json",
                        "[1, 2]",
                        "!The file %s cannot be read.\n" + array
                                + "the number 1 in line 1, column 2.\nLook at line 1 of the file."),
                nasty(
                        "JSON with something behind its end",
                        "behind.json",
                        "[{\"a\": 1}]\nx",
                        "!The file %s cannot be read.\n" + array
                                + "unrecognized token 'x' in line 2, column 2.\nLook at line 2 of the file."),
                nasty(
                        "HTML called JSON",
                        "page.json",
                        "<html></html>",
                        "!The file %s cannot be read.\n" + array
                                + "unexpected character '<' in line 1, column 1.\nLook at line 1 of the file."),
                new Nasty(
                        "JSON in Latin-1",
                        "latin.json",
                        "[{\"a\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1),
                        "!The file %s cannot be read.\nExpected JSON in UTF-8, found bytes that are no text in it.\nSave the file in UTF-8."),
                new Nasty(
                        "packed JSON cut off",
                        "cut.json.gz",
                        Arrays.copyOf(gzip(numbers()), 3000),
                        "!The file %s cannot be read.\nExpected JSON, plain or packed with gzip or zstd; reading it said: Unexpected end of ZLIB input stream.\nCheck that the file was written or downloaded whole."));
    }

    private static List<Nasty> parquet() throws IOException, SQLException {
        var whole = parquet("select i as a, 'x' || i as b from range(1000) t(i)");
        var damaged = whole.clone();
        Arrays.fill(damaged, whole.length - 60, whole.length - 10, (byte) 0x5a);
        return List.of(
                new Nasty(
                        "Parquet with nested types",
                        "nested.parquet",
                        parquet("select {'b': [1, 2], 'c': {'d': 'x'}} as a"),
                        "a.b=[1,2], a.c.d=x"),
                new Nasty(
                        "Parquet with names that differ by case",
                        "case.parquet",
                        parquet("select 1 as a, 2 as \"A_1\""),
                        "a=1, A_1=2"),
                new Nasty("Parquet without rows", "none.parquet", parquet("select 1 as a where false"), ""),
                nasty(
                        "a CSV file called Parquet",
                        "csv.parquet",
                        "a,b\n1,2\n",
                        "!The file %1$s is not Parquet.\nExpected it to begin with \"PAR1\", found \"a,b\".\nRead text with csv(\"%1$s\") or json(\"%1$s\")."),
                nasty(
                        "an empty Parquet file",
                        "empty.parquet",
                        "",
                        "!The file %s is not Parquet.\nExpected it to begin with \"PAR1\", found nothing.\nCheck that the file was written or downloaded whole."),
                new Nasty(
                        "Parquet cut off",
                        "cut.parquet",
                        Arrays.copyOf(whole, whole.length - 20),
                        "!The file %s cannot be read.\nExpected a Parquet file with its list of columns at the end, found that it is cut off.\nWrite or download the file again."),
                new Nasty(
                        "Parquet damaged in its list of columns",
                        "damaged.parquet",
                        damaged,
                        "!The file %s cannot be read.\nExpected a Parquet file; reading it said: "));
    }

    private static List<Nasty> excel() throws IOException {
        var named = Xlsx.file(folder, Xlsx.texts(1, "a", "A") + Xlsx.texts(2, "x", "y"));
        var twice = Files.readAllBytes(Path.of(named));
        var empty = Files.readAllBytes(Path.of(Xlsx.file(folder, "")));
        var formula = "<row r=\"2\"><c r=\"A2\"><f>1/0</f><v>7</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>";
        var errors = Files.readAllBytes(Path.of(Xlsx.file(folder, Xlsx.texts(1, "a", "b") + formula)));
        var merged = Files.readAllBytes(Path.of(Xlsx.file(
                folder.resolve("m.xlsx"),
                false,
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>both</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>",
                "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")));
        var ole = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        var locked = new ByteArrayOutputStream();
        locked.write(ole);
        locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        var wanted = "!The file %s cannot be read.\nExpected an Excel workbook (.xlsx), found ";
        return List.of(
                new Nasty("an empty sheet", "empty-sheet.xlsx", empty, ""),
                new Nasty(
                        "a formula and an error",
                        "errors.xlsx",
                        errors,
                        "a=7, b=null|2: the cell holds the error #REF!"),
                new Nasty("merged cells in the header", "merged.xlsx", merged, "both=1, column2=2"),
                new Nasty(
                        "a header with a name twice",
                        "twice.xlsx",
                        twice,
                        "!The file %s has two columns \"a\" and \"A\".\nExpected a name of its own for each column, upper and lower case being the same.\nRename one of them where the file is made."),
                new Nasty(
                        "an old workbook",
                        "old.xlsx",
                        ole,
                        wanted + "one of the years before 2007 (.xls).\nSave it in Excel as .xlsx."),
                new Nasty(
                        "a workbook with a password",
                        "locked.xlsx",
                        locked.toByteArray(),
                        wanted + "one that is protected by a password.\nSave it in Excel without the password."),
                nasty(
                        "a CSV file called a workbook",
                        "csv.xlsx",
                        "a,b\n1,2\n",
                        "!The file %1$s cannot be read.\nExpected an Excel workbook (.xlsx), found a file that begins with \"a,b?\".\nRead text with csv(\"%1$s\")."),
                nasty(
                        "a workbook that is no zip",
                        "none.xlsx",
                        "PK but no zip",
                        "!The file %s cannot be read.\nExpected an Excel workbook (.xlsx); reading it said: "),
                new Nasty(
                        "a workbook cut off",
                        "cut.xlsx",
                        Arrays.copyOf(errors, errors.length / 2),
                        "!The file %s cannot be read.\nExpected an Excel workbook (.xlsx); reading it said: "));
    }

    @ParameterizedTest
    @MethodSource
    void eachLoadsRightOrSaysWhatIsWrong(Nasty nasty) throws IOException {
        var file = Files.write(folder.resolve(nasty.file()), nasty.bytes()).toString();
        if (nasty.wanted().startsWith("!")) {
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(JotterException.class)
                    .message()
                    .startsWith(nasty.wanted().substring(1).formatted(file))
                    .hasLineCount(3)
                    .matches(message -> message.lines().allMatch(line -> line.matches(".*[.?\\w)\"]")));
        } else {
            assertThat(shown(read(file))).isEqualTo(nasty.wanted());
        }
    }

    private static Loaded read(String file) {
        if (file.contains(".parquet")) return Parquet.read(file);
        return file.contains(".xlsx") ? Excel.read(file) : Json.read(file);
    }

    private static String shown(Loaded loaded) {
        var text = new StringBuilder();
        for (var row : new TestFrame(loaded.table(), List.of())) {
            if (row.index() > 0) text.append("; ");
            var cells = row.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
            text.append(String.join(", ", cells.toList()));
        }
        for (var reject : loaded.rejects())
            text.append('|').append(reject.line()).append(": ").append(reject.reason());
        return text.toString();
    }

    private static String numbers() {
        return IntStream.range(0, 3000)
                .mapToObj(at -> "{\"a\": " + at * 7919L + "}")
                .toList()
                .toString();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] parquet(String select) throws IOException, SQLException {
        var file = folder.resolve("made.parquet");
        try (var duck = Duck.open()) {
            duck.run("copy (" + select + ") to " + Duck.text(file.toString()) + " (format parquet)");
        }
        return Files.readAllBytes(file);
    }
}
