package dev.jotter.frame.internal.excel;

import dev.jotter.frame.Loaded;
import dev.jotter.frame.Reject;
import dev.jotter.frame.internal.gather.Gathering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Make a table of a sheet: the first row that is not empty names the columns, those below are the rows.
///
/// An empty row between others is a row without values, those at the end are none; an empty column is left out. Of
/// merged cells the first has the value.
final class SheetTable {
    private final boolean from1904;
    private final Gathering gathering = new Gathering(Set.of());
    private final List<Reject> rejects = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int header;

    SheetTable(boolean from1904) {
        this.from1904 = from1904;
    }

    /// @param skip how many rows of the sheet to leave out
    /// @param check is shown the names of the columns before any row is read
    Loaded read(Sheet sheet, int skip, Consumer<List<String>> check) throws IOException {
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
        var kept = IntStream.range(0, names.size())
                .filter(at -> !names.get(at).isEmpty() || gathering.has(nameless(at)))
                .mapToObj(this::nameAt)
                .toList();
        return new Loaded(gathering.table(kept, true), rejects);
    }

    /// A row of empty texts is one that somebody wrote.
    private static boolean isEmpty(Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getType() == CellType.EMPTY);
    }

    private void name(Cell cell) {
        names.add(cell == null ? "" : new CellValue(cell, from1904).name());
    }

    private void values(Row row) {
        var at = row.getRowNum() - header - 1;
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
