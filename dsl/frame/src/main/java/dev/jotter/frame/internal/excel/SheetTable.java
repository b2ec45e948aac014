package dev.jotter.frame.internal.excel;

import dev.jotter.display.JotterException;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.Reject;
import dev.jotter.frame.internal.gather.Gathering;
import dev.jotter.frame.internal.gather.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Make a table of a sheet: the first row that is not empty names the columns, those below are the rows.
///
/// An empty row between others is a row without values, those at the end are none; an empty column is left out. Of
/// merged cells the first has the value.
public final class SheetTable {
    private final int skip;
    private final Consumer<List<String>> check;
    private final Said said;
    private final Gathering gathering;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Reject> rejects = new ArrayList<>();
    private List<String> names = new ArrayList<>();
    private boolean from1904;
    private int before;
    private int header;

    /// @param skip how many rows of a sheet to leave out
    /// @param check is shown the names of the columns before any row is read
    /// @param said what the user said of the values
    public SheetTable(int skip, Said said, Consumer<List<String>> check) {
        this.skip = skip;
        this.said = said;
        this.gathering = new Gathering(said, Set.of());
        this.check = check;
    }

    /// Add the rows of a sheet of a workbook.
    ///
    /// @param choose is shown the names of the sheets and gives the place of one
    public void add(Path file, ToIntFunction<List<String>> choose) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            var sheets = book.getSheets().toList();
            var chosen = choose.applyAsInt(sheets.stream().map(Sheet::getName).toList());
            from1904 = book.isDate1904();
            add(sheets.get(chosen));
        } catch (JotterException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library has no exception of its own for much of what a broken file may hold.
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Give the table.
    public Loaded loaded() {
        said.refuseUnknown(List.copyOf(columns));
        return new Loaded(gathering.table(List.copyOf(columns), true), rejects);
    }

    private void add(Sheet sheet) throws IOException {
        header = 0;
        before = gathering.rows();
        names = new ArrayList<>();
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() <= skip || isEmpty(row)) continue;
                if (header == 0) {
                    header = row.getRowNum();
                    row.forEach(this::name);
                    check.accept(names.stream().filter(name -> !name.isEmpty()).toList());
                } else values(row);
            }
        }
        // A column without a name and without a value is none.
        IntStream.range(0, names.size())
                .filter(at -> !names.get(at).isEmpty() || gathering.has(nameless(at)))
                .forEach(at -> columns.add(nameAt(at)));
    }

    /// A row of empty texts is one that somebody wrote.
    private static boolean isEmpty(Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getType() == CellType.EMPTY);
    }

    private void name(Cell cell) {
        names.add(cell == null ? "" : new CellValue(cell, from1904).name());
    }

    private void values(Row row) {
        var at = before + row.getRowNum() - header - 1;
        while (gathering.rows() < at) gathering.endRow();
        for (var column = 0; column < row.getCellCount(); column++) {
            var cell = row.hasCell(column) ? row.getCell(column) : null;
            if (cell == null || cell.getType() == CellType.EMPTY) continue;
            while (names.size() <= column) names.add("");
            var name = nameAt(column);
            var wrong = new CellValue(cell, from1904).put(gathering.column(name), at);
            if (!wrong.isEmpty()) rejects.add(new Reject(row.getRowNum(), name, wrong, String.valueOf(cell.getText())));
        }
        gathering.endRow();
    }

    private String nameAt(int column) {
        return names.get(column).isEmpty() ? nameless(column) : names.get(column);
    }

    private static String nameless(int column) {
        return "column" + (column + 1);
    }
}
