package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.delimiter;
import static dev.jotter.frame.CsvOption.missing;
import static dev.jotter.frame.CsvOption.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class CsvTests {
    @Parameter
    CsvParser parser;

    @TempDir
    Path folder;

    /// The first rows only give a guess; what stands behind them is tested by DuckDB.
    @ParameterizedTest
    @CsvSource({"1.5, 02.5", "1.5, 1_0.5", "7, 02138", "2024-02-29, 2024-02-30", "2024-02-29, 24-01-05", "true, yes"})
    void keepsAsTextWhatOnlyALateRowIsNot(String usual, String late) {
        var frame = TestFrame.csv("a\n" + (usual + "\n").repeat(5_000) + late + "\n");

        assertThat(frame.kind("a")).isEqualTo(Kind.TEXT);
        assertThat(frame.texts("a").getLast()).isEqualTo(late);
    }

    @Test
    void readsThePenguinsWithTheirTypesAndMissingValues() {
        var penguins = penguins();

        assertThat(penguins.rowCount()).isEqualTo(344);
        assertThat(penguins.columns())
                .containsExactly(
                        "species",
                        "island",
                        "bill_length_mm",
                        "bill_depth_mm",
                        "flipper_length_mm",
                        "body_mass_g",
                        "sex");
        assertThat(penguins.kind("species")).isEqualTo(Kind.TEXT);
        assertThat(penguins.kind("body_mass_g")).isEqualTo(Kind.NUMBER);
        assertThat(penguins.missing("bill_length_mm")).isEqualTo(2);
        assertThat(penguins.row(0).num("bill_length_mm")).isEqualTo(39.1);
        assertThat(penguins.row(3).num("body_mass_g")).isNaN();
        assertThat(penguins.left).isEmpty();
    }

    @Test
    void keepsLeadingZerosAsText() {
        var frame = csv("zip,minus\n10115,-01\n02138,5\n");

        assertThat(frame.texts("zip")).containsExactly("10115", "02138");
        assertThat(frame.kind("minus")).isEqualTo(Kind.TEXT);
    }

    @Test
    void readsNumbersWithSpacesAroundThem() {
        var frame = csv("n,x,zip,name\n 1, 0.5 , 02138, a\n2 ,1,10115,b \n");

        assertThat(frame.row(0).get("n")).isEqualTo(1L);
        assertThat(frame.numbers("x")).containsExactly(0.5, 1);
        assertThat(frame.texts("zip")).containsExactly(" 02138", "10115");
        assertThat(frame.texts("name")).containsExactly(" a", "b ");
    }

    @Test
    void takesAColumnWithoutValuesAsText() {
        assertThat(csv("a,b\n1,\n2,\n").kind("b")).isEqualTo(Kind.TEXT);
    }

    @Test
    void doesNotTakeWordsThatDuckDbCouldReadForNumbersOrDates() {
        var frame = csv("a,b,c\n1_000,epoch,0x10\n5,2026-01-01,1\n");

        assertThat(frame.columns()).allMatch(column -> frame.kind(column) == Kind.TEXT);
    }

    @Test
    void keepsTheTextNaUnlessAskedToTakeItAsMissing() {
        assertThat(csv("country\nNA\nDE\n").texts("country")).containsExactly("NA", "DE");
        assertThat(csv("country,n\nNA,1\nDE,NA\n", missing("NA")).texts("country"))
                .containsExactly(null, "DE");
        assertThat(csv("n,m\n1,1\nNA,2\n", missing("NA")).kind("n")).isEqualTo(Kind.NUMBER);
    }

    @Test
    void infersTypesFromAllRows() {
        var text = new StringBuilder("late,decimal\n");
        IntStream.range(0, 50_000)
                .forEach(row -> text.append(row + 1).append(',').append(row).append('\n'));
        text.append("x,0.5\n");

        var frame = csv(text.toString());

        assertThat(frame.kind("late")).isEqualTo(Kind.TEXT);
        assertThat(frame.row(49_999).get("late")).isEqualTo("50000");
        assertThat(frame.row(50_000).get("decimal")).isEqualTo(0.5);
    }

    @Test
    void tellsTheTypesOfDatesTimesAndTruthValues() {
        var frame = csv("""
                day,clock,moment,instant,truth,whole,decimal
                2026-01-31,10:11:12.5,2026-01-31 10:11:12,2026-01-31T10:11:12+02:00,true,7,1e3
                ,,,,,,
                1969-12-31,00:00,1969-12-31T23:59:59,1969-12-31T23:59:59Z,False,-7,-.5
                """);

        assertThat(frame.row(0).values())
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalTime.of(10, 11, 12, 500_000_000),
                        LocalDateTime.of(2026, 1, 31, 10, 11, 12),
                        Instant.parse("2026-01-31T08:11:12Z"),
                        true,
                        7L,
                        1000.0);
        assertThat(frame.row(1).values()).containsOnlyNulls();
        assertThat(frame.row(2).values())
                .containsExactly(
                        LocalDate.of(1969, 12, 31),
                        LocalTime.MIDNIGHT,
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59),
                        Instant.parse("1969-12-31T23:59:59Z"),
                        false,
                        -7L,
                        -0.5);
    }

    @Test
    void keepsWholeNumbersExactHoweverBig() {
        var frame = csv("fits,tooBig,mixed\n9007199254740993,12345678901234567890,9007199254740993\n1,2,0.5\n");

        assertThat(frame.row(0).get("fits")).isEqualTo(9_007_199_254_740_993L);
        assertThat(frame.row(0).get("tooBig")).isEqualTo("12345678901234567890");
        assertThat(frame.row(0).get("mixed")).isEqualTo("9007199254740993");
    }

    @Test
    void leavesOutRaggedLinesAndNamesThem() {
        var frame = csv("\uFEFFa,b,c\n1,\"x\ny\",3\n4,5\n6,7,8\n9,10,11,12\n13,\"q\"\"q\",\"\"\n");

        assertThat(frame.texts("a")).containsExactly("1", "6", "13");
        assertThat(frame.texts("b")).containsExactly("x\ny", "7", "q\"q");
        assertThat(frame.left)
                .containsExactly(
                        new Reject(4, "c", "expected 3 fields, found 2", "4,5"),
                        Reject.line(6, "expected 3 fields, found more", "9,10,11,12"));
        assertThat(frame.toString())
                .endsWith("3 rows × 3 columns; 2 lines left out, first line 4: expected 3 fields, found 2"
                        + " (see rejects())");
    }

    @Test
    void listsWhatItLeftOutAsATable() {
        var rejects = csv("a,b\n1,2\n4\n").rejects();

        assertThat(rejects.columns()).containsExactly("line", "column", "reason", "text");
        assertThat(rejects.row(0).values()).containsExactly(3L, "b", "expected 2 fields, found 1", "4");
        assertThat(rejects.rejects().rowCount()).isZero();
        assertThat(rejects.toString()).endsWith("1 row × 4 columns");
    }

    @Test
    void countsLinesAlsoWithWindowsEndsAndMixedEnds() {
        assertThat(csv("a,b\r\n1,\"x\r\ny\"\r\n4\r\n6,7\r\n").left)
                .containsExactly(new Reject(4, "b", "expected 2 fields, found 1", "4"));
        var mixed = csv("a,b\n1,\"x\ny\"\r\n4\n6,7\r\n");
        assertThat(mixed.texts("b")).containsExactly("x\ny", "7");
        assertThat(mixed.left).containsExactly(new Reject(4, "b", "expected 2 fields, found 1", "4"));
    }

    @Test
    void countsLinesFarIntoALargeFile() {
        var text = new StringBuilder("a,b\n");
        IntStream.range(0, 200_000).forEach(row -> text.append(row).append(row % 1000 == 0 ? ",\"p\nq\"\n" : ",q\n"));
        text.append("lonely\n").append("1,2\n");

        assertThat(csv(text.toString()).left)
                .containsExactly(new Reject(200_202, "b", "expected 2 fields, found 1", "lonely"));
    }

    @Test
    void takesAHeaderWithoutRowsAsAnEmptyTable() {
        var frame = csv("a,b\n");

        assertThat(frame.rowCount()).isZero();
        assertThat(frame.columns()).containsExactly("a", "b");
        assertThat(frame.toString()).endsWith("0 rows × 2 columns");
    }

    @Test
    void findsTheDelimiterInTheHeader() {
        assertThat(csv("a;b\n1,5;2\n").texts("a")).containsExactly("1,5");
        assertThat(csv("\"a;x\"\tb\n1\t2\n").columns()).containsExactly("a;x", "b");
        assertThat(csv("one\n1\n2\n").numbers("one")).containsExactly(1, 2);
        assertThat(csv("a,b:c\n1,2:3\n", delimiter(':')).columns()).containsExactly("a,b", "c");
    }

    @Test
    void namesColumnsThatHaveNoName() {
        assertThat(csv(",b\n1,2\n").columns()).containsExactly("column1", "b");
    }

    @Test
    void readsGzip() throws IOException {
        var file = folder.resolve("x.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n3\n".getBytes());
        }

        var loaded = read(file.toString());

        assertThat(loaded.table().rowCount()).isOne();
        assertThat(loaded.rejects()).containsExactly(new Reject(3, "b", "expected 2 fields, found 1", "3"));
    }

    @Test
    void obeysTheTypesThatItIsGiven() {
        var frame = csv("zip,n,d\n10115,007,2026-01-01\n", types("zip", Kind.TEXT), types("n", Kind.NUMBER));

        assertThat(frame.row(0).get("zip")).isEqualTo("10115");
        assertThat(frame.row(0).get("n")).isEqualTo(7L);
    }

    @Test
    void refusesATypeThatAValueIsNot() {
        assertThatThrownBy(() -> csv("mass\n12\nheavy\n", types("mass", Kind.NUMBER)))
                .isInstanceOf(JotterException.class)
                .hasMessage("""
                        Column "mass" cannot be read as number.
                        Expected a number in every row, found "heavy".
                        Leave out types("mass", ...), or add missing("heavy") if it means no value.""");
    }

    @Test
    void refusesATypeForAColumnThatIsNotThere() {
        assertThatThrownBy(() -> csv("mass,sex\n12,F\n", types("mas", Kind.NUMBER)))
                .hasMessage("""
                        There is no column "mas".
                        Expected one of: mass, sex.
                        Did you mean "mass"?""");
    }

    @Test
    void refusesADuplicateHeader() {
        assertThatThrownBy(() -> read(file("a,b,A\n1,2,3\n"))).hasMessage("""
                        The header of %s names the column "A" twice.
                        Expected a name of its own for each column, upper and lower case being the same, found "a" as column 1 and "A" as column 3.
                        Rename one of them in the file, or give all names: skip(1), header("a", "b", ...).""".formatted(folder.resolve("x.csv")));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read(file(""))).hasMessage("""
                        The file %s is empty.
                        Expected a line with the column names, found nothing.
                        Check that the file was written or downloaded whole.""".formatted(folder.resolve("x.csv")));
    }

    @Test
    void refusesAMissingFileAndNamesTheNearest() {
        file("a\n1\n");
        assertThatThrownBy(() -> read(folder.resolve("xy.csv")))
                .hasMessage("""
                        There is no file %s.
                        Expected a CSV file, found nothing in %s.
                        Did you mean "x.csv"?""".formatted(folder.resolve("xy.csv"), folder));
    }

    @Test
    void tellsThePackingByTheContentAndNotByTheName() throws IOException {
        var plain = Files.writeString(folder.resolve("x.csv.gz"), "a,b\n1,2\n");
        var packed = folder.resolve("x.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("a,b\n1,2\n".getBytes());
        }

        assertThat(read(plain).table().rowCount()).isOne();
        assertThat(read(packed).table().rowCount()).isOne();
    }

    private TestFrame csv(String text, CsvOption... options) {
        return TestFrame.of(read(file(text), options));
    }

    private TestFrame penguins() {
        return TestFrame.of(read(Path.of("../../notebooks/data/penguins.csv")));
    }

    private Loaded read(Path file, CsvOption... options) {
        return Csv.read(parser.engines(), file, options);
    }

    private Loaded read(String path, CsvOption... options) {
        return Csv.read(parser.engines(), path, options);
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("x.csv"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysThatAnAddressIsNoFile() {
        assertThatThrownBy(() -> read("ftp://example.org/x.csv")).hasMessage("""
                The address ftp://example.org/x.csv cannot be read.
                Expected a path on this machine or an address with http or https, found "ftp".
                Fetch it first, for example: curl -O ftp://example.org/x.csv""");
    }
}
