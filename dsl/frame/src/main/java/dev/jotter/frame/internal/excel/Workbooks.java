package dev.jotter.frame.internal.excel;

import dev.jotter.frame.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/// Open workbooks of the `.xlsx` kind.
public final class Workbooks {
    private Workbooks() {}

    /// Read one sheet of a workbook.
    ///
    /// @param choose is shown the names of the sheets and gives the place of one
    /// @param skip how many rows of the sheet to leave out
    /// @param check is shown the names of the columns before any row is read
    public static Loaded read(Path file, ToIntFunction<List<String>> choose, int skip, Consumer<List<String>> check)
            throws IOException {
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            var sheets = book.getSheets().toList();
            var chosen = choose.applyAsInt(sheets.stream().map(Sheet::getName).toList());
            return new SheetTable(book.isDate1904()).read(sheets.get(chosen), skip, check);
        } catch (ExcelReaderException | IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
