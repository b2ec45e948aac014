package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Save a table and load it again: names, types, values and what is missing are the same, but for what each format is
/// known not to carry, which has a test of its own here.
class RoundTripTests {
    private static final List<String> ENDINGS = List.of(
            ".csv",
            ".csv.gz",
            ".tsv",
            ".tsv.gz",
            ".parquet",
            ".json",
            ".json.gz",
            ".jsonl",
            ".jsonl.gz",
            ".ndjson",
            ".ndjson.gz",
            ".xlsx");

    @TempDir
    Path folder;

    static Stream<Arguments> eachKindInEachFormat() {
        return ENDINGS.stream()
                .flatMap(ending -> Kinds.all().map(column -> Arguments.of(ending, column.name(), column)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource
    void eachKindInEachFormat(String ending, String name, Column<?> column) {
        // Excel counts in doubles, so that whole numbers of more than 15 digits stand there as text.
        if (ending.equals(".xlsx") && name.equals("whole")) return;
        same(ending, Table.create(column.copy()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet", ".json", ".json.gz", ".jsonl", ".ndjson.gz"})
    void allKindsSideBySide(String ending) {
        same(ending, Kinds.table());
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".tsv.gz", ".parquet", ".json", ".jsonl"})
    void anyValues(String ending) {
        for (var seed = 1; seed <= 3; seed++) same(ending, Kinds.random(seed, 3000));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".parquet", ".json", ".jsonl", ".xlsx"})
    void oddNamesOfColumns(String ending) {
        var names = List.of("a b", "ä,ö;", "\"quoted\"", "select", "x.y", "1", "漢字", "{0}", "'");
        same(
                ending,
                Table.create(names.stream()
                        .map(name -> StringColumn.create(name, "v", "w"))
                        .toArray(Column<?>[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".tsv", ".parquet", ".json", ".jsonl", ".xlsx"})
    void columnsWithoutAnyValue(String ending) {
        same(ending, Table.create(LongColumn.create("n", 1, 2), StringColumn.create("nothing", null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".parquet", ".json", ".jsonl", ".xlsx"})
    void oneColumnWithMissingValuesAtTheEnds(String ending) {
        same(ending, Table.create(StringColumn.create("only", null, "a", null, "b", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".tsv", ".parquet", ".xlsx"})
    void noRows(String ending) {
        var back = back(ending, Table.create(StringColumn.create("a"), StringColumn.create("b")));

        assertThat(back.columnNames()).containsExactly("a", "b");
        assertThat(back.rowCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {".parquet", ".json", ".jsonl", ".xlsx"})
    void textsThatLookLikeNumbers(String ending) {
        same(
                ending,
                Table.create(StringColumn.create("code", "1", "2", "true"), StringColumn.create("n", "7", "8", "9")));
    }

    @Test
    void csvCannotTellATextOfDigitsFromANumber() {
        assertThat(back(".csv", Table.create(StringColumn.create("n", "7", "8")))
                        .column("n"))
                .isInstanceOf(LongColumn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".jsonl"})
    void jsonWithoutRowsHasNoColumns(String ending) {
        var file = folder.resolve("x" + ending);
        frame(Table.create(StringColumn.create("a"))).save(file.toString());

        if (ending.equals(".json"))
            assertThat(Json.read(file.toString()).table().columnCount()).isZero();
        else assertThat(file).isEmptyFile();
    }

    @Test
    void excelHoldsLongNumbersAsTexts() {
        var back = back(".xlsx", Table.create(Kinds.longs()));

        assertThat(texts(back)).isEqualTo(texts(Table.create(Kinds.longs())));
        assertThat(back.column(0)).isInstanceOf(StringColumn.class);
    }

    @Test
    void excelTakesNumbersWithoutFractionsForWholeOnes() {
        assertThat(back(".xlsx", Table.create(DoubleColumn.create("x", 1.0, 2.0)))
                        .column(0))
                .isInstanceOf(LongColumn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".parquet", ".json", ".jsonl"})
    void numbersWithoutFractionsAndTheSignOfZero(String ending) {
        same(ending, Table.create(DoubleColumn.create("x", 1.0, -0.0, 0.0, 1e22)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".parquet"})
    void infiniteNumbers(String ending) {
        same(ending, Table.create(DoubleColumn.create("x", Double.POSITIVE_INFINITY, 1.5, Double.NEGATIVE_INFINITY)));
    }

    private void same(String ending, Table table) {
        var back = back(ending, table);
        assertThat(back.columnNames()).isEqualTo(table.columnNames());
        for (var at = 0; at < table.columnCount(); at++) {
            assertThat(back.column(at).getClass())
                    .as(table.column(at).name())
                    .isEqualTo(table.column(at).getClass());
        }
        assertThat(texts(back)).isEqualTo(texts(table));
    }

    private static List<String> texts(Table table) {
        return IntStream.range(0, table.rowCount())
                .boxed()
                .flatMap(row -> table.columns().stream().map(column -> String.valueOf(Cells.value(column, row))))
                .toList();
    }

    private Table back(String ending, Table table) {
        var file = folder.resolve("x" + ending).toString();
        frame(table).save(file);
        var loaded = read(file);
        assertThat(loaded.rejects()).isEmpty();
        return loaded.table();
    }

    private static Loaded read(String file) {
        if (file.endsWith(".parquet")) return Parquet.read(file);
        if (file.endsWith(".xlsx")) return Excel.read(file);
        return file.contains("json") ? Json.read(file) : Csv.read(file);
    }

    private static TestFrame frame(Table table) {
        return new TestFrame(table, List.of());
    }
}
