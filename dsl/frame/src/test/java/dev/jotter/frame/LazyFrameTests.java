package dev.jotter.frame;

import static dev.jotter.frame.Agg.count;
import static dev.jotter.frame.Agg.mean;
import static dev.jotter.frame.Agg.median;
import static dev.jotter.frame.Agg.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyFrameTests {
    private static final String PENGUINS = "../../notebooks/data/penguins.csv";

    private final TestFrame penguins = TestFrame.penguins();
    private final TestLazyFrame lazy = lazy(PENGUINS);

    @TempDir
    Path folder;

    private static TestLazyFrame lazy(String path, CsvOption... options) {
        return TestLazyFrame.of(path, options);
    }

    private static void assertSame(TestFrame found, TestFrame expected) {
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(found.columns()).isEqualTo(expected.columns());
        for (var column : expected.columns()) assertThat(found.kind(column)).isEqualTo(expected.kind(column));
    }

    @Test
    void holdsWhatTheFileHolds() {
        assertSame(lazy.collect(), penguins);
        assertThat(lazy.rowCount()).isEqualTo(344);
        assertThat(lazy.columns()).isEqualTo(penguins.columns());
        assertThat(lazy.kind("body_mass_g")).isEqualTo(Kind.NUMBER);
    }

    @Test
    void holdsWhatAFrameHolds() {
        assertSame(penguins.lazy().collect(), penguins);
    }

    @Test
    void keepsEveryType() throws Exception {
        var text = """
                day,clock,moment,instant,truth,whole,decimal,text,zip
                2026-01-31,10:11:12.5,2026-01-31 10:11:12,2026-01-31T10:11:12+02:00,true,7,1e3,Äh,02138
                ,,,,,,,,
                1969-12-31,00:00,1969-12-31T23:59:59.25,1969-12-31T23:59:59Z,False,-7,-.5,"b c",10001
                """;
        var file = Files.writeString(folder.resolve("all.csv"), text);
        var frame = TestFrame.csv(text);

        assertSame(lazy(file.toString()).collect(), frame);
        assertSame(frame.lazy().select(frame.columns().toArray(String[]::new)).collect(), frame);
        assertThat(lazy(file.toString()).where(row -> row.isMissing("day")).rowCount())
                .isOne();
        assertSame(lazy(file.toString()).where(_ -> true).collect(), frame);
    }

    @Test
    void readsAParquetFileInPlace() {
        var file = penguins.save(folder.resolve("p.parquet").toString());

        var parquet = lazy(file.toString());

        assertSame(parquet.collect(), penguins);
        assertThat(parquet.where("sex is null").rowCount()).isEqualTo(11);
    }

    @Test
    void preparesAsAFrameDoes() {
        assertSame(
                lazy.select("sex", "body_mass_g")
                        .rename("body_mass_g", "mass")
                        .where("mass > 4000")
                        .without("sex")
                        .collect(),
                penguins.select("sex", "body_mass_g")
                        .rename("body_mass_g", "mass")
                        .where(row -> row.num("mass") > 4000)
                        .without("sex"));
        assertSame(lazy.head(7).collect(), penguins.head(7));
        assertSame(lazy.tail(7).collect(), penguins.tail(7));
        assertSame(
                lazy.where(row -> row.num("body_mass_g") > 5000).collect(),
                penguins.where(row -> row.num("body_mass_g") > 5000));
        assertThat(lazy.sort("-body_mass_g", "bill_length_mm")
                        .head(50)
                        .collect()
                        .numbers("body_mass_g"))
                .isEqualTo(
                        penguins.sort("-body_mass_g", "bill_length_mm").head(50).numbers("body_mass_g"));
        assertThat(lazy.sort("sex").tail(1).collect().texts("sex")).containsOnlyNulls();
    }

    @Test
    void computesPerGroupAsAFrameDoes() {
        var aggregates = new Agg[] {
            count(),
            mean("body_mass_g"),
            sum("body_mass_g"),
            median("bill_length_mm").as("m")
        };

        assertSame(
                lazy.groupBy("species", "sex").agg(aggregates),
                penguins.groupBy("species", "sex").agg(aggregates));
        assertSame(lazy.groupBy().agg(count()), penguins.groupBy().agg(count()));
    }

    /// DuckDB would take `02138` and 2138 for the same.
    @Test
    void refusesToJoinKeysOfDifferentTypes() {
        var texts = TestFrame.csv("zip\n02138\n").lazy();
        var numbers = TestFrame.csv("zip\n2138\n");

        assertThatThrownBy(() -> texts.join(numbers, "zip").rowCount()).hasMessage("""
                The tables cannot be joined, since "zip" holds text and "zip" holds whole number.
                Expected keys of one type, found text and whole number.
                Make texts of both first: sql("select * replace (\\"zip\\"::varchar as \\"zip\\") from this").""");
    }

    @Test
    void joinsWithAFrameInMemoryAndWithOneOnDisk() {
        var sizes = penguins.groupBy("species").agg(count().as("n"));
        var expected =
                penguins.join(sizes, "species").sort("species", "island", "n").numbers("n");

        assertThat(lazy.join(sizes, "species")
                        .sort("species", "island", "n")
                        .collect()
                        .numbers("n"))
                .isEqualTo(expected);
        assertThat(lazy.join(sizes.lazy(), "species").rowCount()).isEqualTo(344);
    }

    @Test
    void asksBySqlOverWhatWasAskedBefore() {
        var n = lazy.sql("select species, count(*) as n from this group by species")
                .sql("with big as (from this where n > 100) select sum(n) as s from big;")
                .collect();

        assertThat(n.row(0).get("s")).isEqualTo(276L);
    }

    @Test
    void takesTheSameSampleEachTimeInOrder() {
        var once = lazy.sample(20).collect();

        assertThat(once.rowCount()).isEqualTo(20);
        assertSame(lazy.sample(20).collect(), once);
        var places = new ArrayList<Integer>();
        var all =
                new ArrayList<>(penguins.table().stream().map(Object::toString).toList());
        for (var row : once.table()) places.add(all.indexOf(row.toString()));
        assertThat(places).doesNotContain(-1);
    }

    @Test
    void givesAllRowsInBatchesOfOneSize() throws Exception {
        var text = new StringBuilder("n,t\n");
        IntStream.range(0, 10_001)
                .forEach(n -> text.append(n).append(',').append(n % 7).append("x\n"));
        var numbers = lazy(Files.writeString(folder.resolve("n.csv"), text).toString());

        for (var size : new int[] {1000, 3000, 5000, 10_001, 20_000}) {
            var sizes = new ArrayList<Integer>();
            var next = 0;
            for (var batch : numbers.batches(size)) {
                sizes.add(batch.rowCount());
                for (var n : batch.numbers("n")) assertThat(n).isEqualTo(next++);
                assertThat(batch.texts("t").getLast()).isEqualTo((next - 1) % 7 + "x");
            }
            assertThat(next).isEqualTo(10_001);
            assertThat(sizes).hasSize(Math.ceilDiv(10_001, size));
            assertThat(sizes.subList(0, sizes.size() - 1)).allMatch(rows -> rows == size);
        }
        assertThat(numbers.where("n < 0").batches(5)).isEmpty();
    }

    /// One time in twenty, several threads of DuckDB would mix up two small files.
    @Test
    void keepsTheFilesOfAPatternInOrder() throws Exception {
        Files.writeString(folder.resolve("n1.csv"), "day,n\n2024-01-01,1\n");
        Files.writeString(folder.resolve("n2.csv"), "day,n\n2024-02-01,2.5\n2024-02-02\n");

        for (var time = 0; time < 60; time++) {
            assertThat(lazy(folder + "/n?.csv").collect().numbers("n")).containsExactly(1, 2.5);
        }
    }

    @Test
    void savesWithoutCollecting() {
        for (var ending : List.of(".csv", ".csv.gz", ".parquet")) {
            var file = lazy.where("body_mass_g > 4000")
                    .save(folder.resolve("big" + ending).toString());
            assertSame(lazy(file.toString()).collect(), penguins.where(row -> row.num("body_mass_g") > 4000));
        }
        assertThatThrownBy(() -> lazy.save("big.xlsx")).hasMessage("""
                The rows cannot be saved as big.xlsx from the disk.
                Expected a name that ends in .csv, .csv.gz, .tsv, .tsv.gz or .parquet.
                Type save("big.parquet"), or collect() first.""");
    }

    @Test
    void describesAndShowsItself() {
        assertThat(lazy.describe().toString()).contains("body_mass_g", "4201.75", "Adelie");
        assertThat(lazy.toString()).contains("species", "Torgersen", "7 columns on disk, the first 10 rows shown");
    }

    @Test
    void listsTheLinesThatAreNoRows() throws Exception {
        var file = Files.writeString(folder.resolve("odd.csv"), "a,b\n1,2\n3\n4,5\n");

        var odd = lazy(file.toString());

        assertThat(odd.rowCount()).isEqualTo(2);
        assertThat(odd.rejects().numbers("line")).containsExactly(3);
        assertThat(odd.toString()).contains("1 line left out");
    }

    @Test
    void refusesUnknownColumnsAndNamesTheNearest() {
        var message = """
                There is no column "specis".
                Expected one of: species, sex.
                Did you mean "species"?""";
        var two = lazy.select("species", "sex");

        assertThatThrownBy(() -> two.select("specis")).hasMessage(message);
        assertThatThrownBy(() -> two.groupBy("specis")).hasMessage(message);
        assertThatThrownBy(() -> two.sort("-specis")).hasMessage(message);
        assertThatThrownBy(() -> two.where("specis = 'Adelie'")).hasMessage("""
                The query names a column "specis", which is not there.
                Expected columns of this: species, sex.
                Did you mean "species"?""");
    }

    @Test
    void namesTheRowThatATestFailsIn() {
        assertThatThrownBy(() -> lazy.where(row -> row.text("sex").equals("MALE")))
                .hasMessageStartingWith("Column \"sex\" has no text in row 3.");
    }

    @Test
    void refusesAResultThatDoesNotFit() {
        assertThatThrownBy(() -> Room.refuse("The result", 5L << 30, 300L << 20, "Narrow it."))
                .hasMessage("""
                        The result does not fit into memory.
                        Expected at most 300 MB, which is what Java's heap has left, found about 5.0 GB.
                        Narrow it.""");
    }
}
