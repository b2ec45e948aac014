package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ExcelTests {
    @TempDir
    Path folder;

    @Test
    void readsTheTypesOfCells() {
        var frame = read(Xlsx.file(folder, Xlsx.texts(1, "name", "n", "x", "ok", "zip") + """
                <row r="2"><c r="A2" t="inlineStr"><is><t>Ann</t></is></c><c r="B2"><v>7</v></c><c r="C2"><v>0.5</v></c>
                <c r="D2" t="b"><v>1</v></c><c r="E2" t="inlineStr"><is><t>02138</t></is></c></row>
                <row r="3"><c r="B3"><v>8</v></c><c r="C3"><v>2</v></c><c r="D3" t="b"><v>0</v></c></row>"""));

        assertThat(frame.row(0).values()).containsExactly("Ann", 7L, 0.5, true, "02138");
        assertThat(frame.row(1).values()).containsExactly(null, 8L, 2.0, false, null);
    }

    @Test
    void readsDatesAndTimesByTheFormatOfTheirCells() {
        var frame = read(Xlsx.file(folder, Xlsx.texts(1, "day", "moment", "clock", "share", "hours") + """
                <row r="2"><c r="A2" s="1"><v>45351</v></c><c r="B2" s="2"><v>45351.520833333336</v></c>
                <c r="C2" s="3"><v>0.25</v></c><c r="D2" s="4"><v>0.5</v></c><c r="E2" s="5"><v>1.5</v></c></row>"""));

        assertThat(frame.row(0).values())
                .containsExactly(
                        LocalDate.of(2024, 2, 29), LocalDateTime.of(2024, 2, 29, 12, 30), LocalTime.of(6, 0), 0.5, 1.5);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var rows = Xlsx.texts(1, "day") + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>43889</v></c></row>";

        assertThat(read(Xlsx.file(folder.resolve("mac.xlsx"), true, rows, ""))
                        .row(0)
                        .get("day"))
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void readsFormulasByTheirValuesAndListsErrors() {
        var frame = read(Xlsx.file(folder, Xlsx.texts(1, "n", "text") + """
                <row r="2"><c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="str"><f>"a"</f><v>a</v></c></row>
                <row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3" t="str"><v>b</v></c></row>
                <row r="4"><c r="A4"><f>A2</f></c><c r="B4" t="e"><v>#N/A</v></c></row>"""));

        assertThat(frame.row(0).values()).containsExactly(3L, "a");
        assertThat(frame.row(1).values()).containsExactly(null, "b");
        assertThat(frame.row(2).values()).containsExactly(null, null);
        assertThat(frame.left)
                .extracting(Reject::line, Reject::column, Reject::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "n", "the cell holds the error #DIV/0!"),
                        org.assertj.core.groups.Tuple.tuple(
                                4L, "n", "the formula has no value; open and save it in Excel"),
                        org.assertj.core.groups.Tuple.tuple(4L, "text", "the cell holds the error #N/A"));
    }

    @Test
    void givesTheFirstOfMergedCellsTheValue() {
        var rows = Xlsx.texts(1, "group", "n") + """
                <row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="B2"><v>1</v></c></row>
                <row r="3"><c r="A3"/><c r="B3"><v>2</v></c></row>""";
        var frame = read(Xlsx.file(
                folder.resolve("m.xlsx"), false, rows, "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"));

        assertThat(frame.texts("group")).containsExactly("x", null);
        assertThat(frame.numbers("n")).containsExactly(1, 2);
    }

    @Test
    void leavesOutEmptyRowsAboveAndBelowAndEmptyColumns() {
        var frame = read(Xlsx.file(folder, """
                <row r="3"><c r="B3" t="inlineStr"><is><t>a</t></is></c><c r="D3" t="inlineStr"><is><t>b</t></is></c></row>
                <row r="4"><c r="B4"><v>1</v></c><c r="D4"><v>2</v></c><c r="E4"><v>9</v></c></row>
                <row r="6"><c r="B6"><v>3</v></c></row>
                <row r="9"><c r="B9" s="1"/></row>"""));

        assertThat(frame.columns()).containsExactly("a", "b", "column5");
        assertThat(frame.row(0).values()).containsExactly(1L, 2L, 9L);
        assertThat(frame.row(1).values()).containsExactly(null, null, null);
        assertThat(frame.row(2).values()).containsExactly(3L, null, null);
        assertThat(frame.rowCount()).isEqualTo(3);
    }

    @Test
    void findsTheHeaderBelowOtherRowsAndTheSheetByNameOrNumber() throws IOException {
        var file = folder.resolve("two.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "test", null)) {
            var first = book.newWorksheet("2023");
            first.value(0, 0, "Report of 2023");
            first.value(2, 0, "n");
            first.value(3, 0, 1);
            var second = book.newWorksheet("2024");
            second.value(0, 0, "n");
            second.value(1, 0, 2);
        }

        assertThat(read(file.toString(), CsvOption.skip(1)).numbers("n")).containsExactly(1);
        assertThat(read(file.toString(), ExcelOption.sheet("2024")).numbers("n"))
                .containsExactly(2);
        assertThat(read(file.toString(), ExcelOption.sheet(2)).numbers("n")).containsExactly(2);
        assertThatThrownBy(() -> read(file.toString(), ExcelOption.sheet("2025")))
                .hasMessage("""
                The file %s has no sheet "2025".
                Expected one of: 2023, 2024.
                Did you mean "2023"?""".formatted(file));
        assertThatThrownBy(() -> read(file.toString(), ExcelOption.sheet(3))).hasMessage("""
                The file %s has no sheet number 3.
                Expected one of: 2023, 2024.
                Count the sheets from 1.""".formatted(file));
    }

    @Test
    void refusesToSaveWhatASheetCannotHold() {
        var wide = Table.create(IntStream.range(0, 16_385)
                .mapToObj(at -> StringColumn.create("c" + at, "x"))
                .toArray(StringColumn[]::new));

        assertThatThrownBy(() -> save(wide)).isInstanceOf(JotterException.class).hasMessage("""
                The frame cannot be saved as an Excel file.
                Expected at most 16384 columns with the header, found 16385.
                Save as .parquet or .csv.""");
        assertThatThrownBy(() -> save(Table.create(StringColumn.create("a", "x".repeat(32_768)))))
                .hasMessage("""
                The frame cannot be saved as an Excel file.
                Expected texts of at most 32767 characters, found one of 32768 in column "a".
                Save as .parquet or .csv.""");
        assertThat(folder).isEmptyDirectory();
    }

    private void save(Table table) {
        new TestFrame(table, List.of()).save(folder.resolve("x.xlsx").toString());
    }

    private static TestFrame read(String file, ExcelOption... options) {
        var loaded = Excel.read(file, options);
        return new TestFrame(loaded.table(), loaded.rejects());
    }
}
