package dev.jotter.frame.internal.excel;

import dev.jotter.display.JotterException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Write a table as the one sheet of a workbook. What Excel's numbers and dates cannot hold is written as text: a
/// column with whole numbers of more than 15 digits, with infinite numbers, with dates before March 1900, and instants.
public final class WorkbookFile {
    private static final int ROWS_A_LOOK = 1024;
    private static final int ROWS_A_FLUSH = 1000;
    private static final int LONGEST_TEXT = 32_767;
    private static final long MOST_DIGITS = 999_999_999_999_999L;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private WorkbookFile() {}

    /// Write the file.
    public static void write(Table table, Path file) throws IOException {
        refuseLarge("rows", table.rowCount() + 1, Worksheet.MAX_ROWS);
        refuseLarge("columns", table.columnCount(), Worksheet.MAX_COLS);
        var asText = table.columns().stream().map(WorkbookFile::mustBeText).toList();
        try (var bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                var book = new Workbook(bytes, "Jotter", null)) {
            var sheet = book.newWorksheet("Sheet1");
            for (var at = 0; at < table.columnCount(); at++)
                text(sheet, 0, at, table.column(at).name(), "a name");
            for (var row = 0; row < table.rowCount(); row++) {
                if (row % ROWS_A_LOOK == 0 && Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The work was stopped.");
                }
                for (var at = 0; at < table.columnCount(); at++) {
                    cell(sheet, row, at, table.column(at), asText.get(at));
                }
                if (row % ROWS_A_FLUSH == 0) sheet.flush();
            }
            // A last row without any value would be no row.
            var last = table.rowCount() - 1;
            if (last >= 0 && table.columns().stream().allMatch(column -> column.isMissing(last))) {
                sheet.inlineString(last + 1, 0, "");
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int at, Column<?> column, boolean asText) {
        if (column.isMissing(row)) return;
        var value = column.get(row);
        if (asText) {
            text(sheet, row + 1, at, value.toString(), "column \"" + column.name() + "\"");
            return;
        }
        switch (value) {
            case Boolean truth -> sheet.value(row + 1, at, truth);
            case Number number -> sheet.value(row + 1, at, number);
            case LocalDate date -> shown(sheet, row, at, "yyyy-mm-dd", date);
            case LocalDateTime moment -> shown(sheet, row, at, "yyyy-mm-dd hh:mm:ss.000", moment);
            case LocalTime time -> {
                sheet.value(row + 1, at, time.toNanoOfDay() / 86_400e9);
                sheet.style(row + 1, at).format("hh:mm:ss.000").set();
            }
            default -> text(sheet, row + 1, at, value.toString(), "column \"" + column.name() + "\"");
        }
    }

    private static void shown(Worksheet sheet, int row, int at, String format, Object value) {
        switch (value) {
            case LocalDate date -> sheet.value(row + 1, at, date);
            case LocalDateTime moment -> sheet.value(row + 1, at, moment);
            default -> throw new IllegalArgumentException(value.toString());
        }
        sheet.style(row + 1, at).format(format).set();
    }

    private static void text(Worksheet sheet, int row, int at, String text, String where) {
        if (text.length() > LONGEST_TEXT) {
            throw new JotterException(
                    "The frame cannot be saved as an Excel file.",
                    "Expected texts of at most 32767 characters, found one of " + text.length() + " in " + where + ".",
                    "Save as .parquet or .csv.");
        }
        sheet.inlineString(row, at, text);
    }

    private static boolean mustBeText(Column<?> column) {
        return IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .anyMatch(row -> !fits(column, row));
    }

    private static boolean fits(Column<?> column, int row) {
        return switch (column) {
            case DoubleColumn numbers -> Double.isFinite(numbers.getDouble(row));
            case FloatColumn numbers -> Float.isFinite(numbers.getFloat(row));
            case NumericColumn<?> whole -> Math.abs(((Number) whole.get(row)).longValue()) <= MOST_DIGITS;
            case DateColumn dates -> fits(dates.get(row));
            case DateTimeColumn moments -> fits(moments.get(row).toLocalDate());
            case BooleanColumn _, TimeColumn _ -> true;
            default -> false;
        };
    }

    private static boolean fits(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    private static void refuseLarge(String what, int count, int most) {
        if (count > most) {
            throw new JotterException(
                    "The frame cannot be saved as an Excel file.",
                    "Expected at most " + most + " " + what + " with the header, found " + count + ".",
                    "Save as .parquet or .csv.");
        }
    }
}
