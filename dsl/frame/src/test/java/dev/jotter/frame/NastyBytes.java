package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.encoding;
import static dev.jotter.frame.NastyInput.bytes;
import static dev.jotter.frame.NastyInput.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// List CSV files whose bytes go wrong elsewhere: their encoding, their packing, or what they are at all.
final class NastyBytes {
    private static final Charset GB = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Written by `printf 'a,b\n1,x\n2,y\n' | zstd | xxd -p`.
    private static final byte[] ZSTD = HexFormat.of().parseHex("28b52ffd0458610000612c620a312c780a322c790a2e9f2146");

    private NastyBytes() {}

    static Stream<NastyInput> inputs() {
        return Stream.of(encodings(), noTables()).flatMap(List::stream);
    }

    private static List<NastyInput> encodings() {
        return List.of(
                text("UTF-8 with a mark", "\uFEFFa,b\nä,1\n", """
                        a:text | b:whole number
                        ä | 1
                        """),
                text("UTF-8 with a mark before a quote", "\uFEFF\"a\",b\n\"ä\",1\n", """
                        a:text | b:whole number
                        ä | 1
                        """),
                text("UTF-16 LE with a mark", "\uFEFFa,b\nä,1\n", StandardCharsets.UTF_16LE, """
                        a:text | b:whole number
                        ä | 1
                        """),
                text("UTF-16 BE with a mark", "\uFEFFa,b\nä,1\n", StandardCharsets.UTF_16BE, """
                        a:text | b:whole number
                        ä | 1
                        """),
                text("UTF-16 LE without a mark", "a,b\nä,1\nö,2\n", StandardCharsets.UTF_16LE, """
                        The file {}/x.csv is not UTF-8 text.
                        Expected UTF-8, found bytes in line 1 that are nothing in it.
                        Type csv("{}/x.csv", encoding("UTF-16LE")), which it looks like.
                        """),
                text("UTF-16 LE by name", "a,b\nä,1\n", StandardCharsets.UTF_16LE, """
                        a:text | b:whole number
                        ä | 1
                        """, encoding("UTF-16LE")),
                text("GB18030 without a name", "城市,人口\n北京,2189\n上海,2487\n", GB, """
                        The file {}/x.csv is not UTF-8 text.
                        Expected UTF-8, found bytes in line 1 that are nothing in it.
                        Type csv("{}/x.csv", encoding("GB18030")), which it looks like.
                        """),
                text("GB18030 by name", "城市,人口\n北京,2189\n𠮷,1\n", GB, """
                        城市:text | 人口:whole number
                        北京 | 2189
                        𠮷 | 1
                        """, encoding("GB18030")),
                text("windows-1252 without a name", "name,n\nJosé,1\nMüller,2\n", WINDOWS, """
                        The file {}/x.csv is not UTF-8 text.
                        Expected UTF-8, found bytes in line 2 that are nothing in it.
                        Type csv("{}/x.csv", encoding("windows-1252")), which it looks like.
                        """),
                text("windows-1252 by name", "name,n\nJosé,1\n€,2\n", WINDOWS, """
                        name:text | n:whole number
                        José | 1
                        € | 2
                        """, encoding("windows-1252")),
                text("the wrong encoding named", "name,n\nx,1\nMüll,2\n", WINDOWS, """
                        name:text | n:whole number
                        x | 1
                        M黮l | 2
                        """, encoding("GB18030")),
                text("an encoding that is none", "a\n1\n", """
                        There is no encoding "UTF8-BOM".
                        Expected a name that Java knows, such as UTF-8, UTF-16LE, UTF-16BE, UTF-32, GB18030, Big5, Shift_JIS, EUC-JP, EUC-KR, ISO-8859-1, ISO-8859-15, windows-1250, windows-1251, windows-1252, KOI8-R.
                        Leave the encoding out if the file is UTF-8, or begins with a byte order mark.
                        """, encoding("UTF8-BOM")),
                bytes("a character cut in two", new byte[] {'a', '\n', 'x', '\n', (byte) 0xc3}, """
                        The file {}/x.csv is not UTF-8 text.
                        Expected UTF-8, found bytes in line 3 that are nothing in it.
                        Type csv("{}/x.csv", encoding("windows-1252")), which it looks like.
                        """));
    }

    private static List<NastyInput> noTables() {
        return List.of(
                text("an empty file", "", """
                        The file {}/x.csv is empty.
                        Expected a line with the column names, found nothing.
                        Check that the file was written or downloaded whole.
                        """),
                text("only spaces", "   \n  \n", """
                        The file {}/x.csv is empty.
                        Expected a line with the column names, found nothing.
                        Check that the file was written or downloaded whole.
                        """),
                text("only line ends", "\n\n\n", """
                        The file {}/x.csv is empty.
                        Expected a line with the column names, found nothing.
                        Check that the file was written or downloaded whole.
                        """),
                bytes(
                        "a picture named .csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13},
                        """
                        The file {}/x.csv is no CSV text.
                        Expected text, found a PNG picture.
                        Give the path of a CSV file.
                        """),
                bytes("half a gzip file", half(gzip(rows())), """
                        The file {}/x.csv cannot be unpacked.
                        Expected a whole gzip file, found one that is damaged or cut off.
                        Download or copy the file again.
                        """),
                bytes("half a zstd file", half(ZSTD), """
                        The file {}/x.csv cannot be unpacked.
                        Expected a whole zstd file, found one that is damaged or cut off.
                        Download or copy the file again.
                        """),
                bytes("a zstd file", ZSTD, """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        """),
                bytes("a gzip file of UTF-16", gzip("a,b\nä,1\n".getBytes(StandardCharsets.UTF_16)), """
                        a:text | b:whole number
                        ä | 1
                        """),
                bytes("an Excel file named .csv", new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8}, """
                        The file {}/x.csv is no CSV text.
                        Expected text, found a zip archive, which an Excel file (.xlsx) is, too.
                        Type excel("{}/x.csv"), or unpack it first.
                        """));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] rows() {
        var text = IntStream.range(0, 10_000)
                .mapToObj(i -> i + "," + i * 7 % 1000 + "\n")
                .collect(Collectors.joining());
        return ("a,b\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
