package dev.jotter.frame.internal.excel;

import dev.jotter.frame.internal.gather.GatheredColumn;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/// Read what a cell holds; of a formula the value that Excel has kept beside it.
///
/// @param cell the cell
/// @param from1904 whether the workbook counts its days from 1904, as Macs once did
record CellValue(Cell cell, boolean from1904) {
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!",
            "#N/A",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#REF!",
            "#VALUE!",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#BUSY!",
            "#UNKNOWN!");
    private static final int LONG_DIGITS = 18;
    private static final long DAY_MILLIS = 86_400_000;
    /// Day 60 is 29 February 1900, which never was, so that the days before it are one off.
    private static final int FEIGNED_DAY = 60;
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_0_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    /// Excel's days end with the year 9999.
    private static final double LAST_DAY = 2_958_466;

    /// Put the value into a row of a column.
    ///
    /// @return what is wrong with the cell, empty when nothing is
    String put(GatheredColumn column, int row) {
        var value = cell.getValue();
        if (cell.getType() == CellType.ERROR || ERRORS.contains(String.valueOf(value))) {
            column.missing(row);
            return "the cell holds the error " + value;
        }
        switch (value) {
            case null -> {
                column.missing(row);
                return cell.getType() == CellType.FORMULA ? "the formula has no value; open and save it in Excel" : "";
            }
            case BigDecimal number -> number(column, row, number);
            case Boolean truth -> column.truth(row, truth);
            default -> column.text(row, value.toString());
        }
        return "";
    }

    private void number(GatheredColumn column, int row, BigDecimal number) {
        var format = CellFormat.of(cell);
        if (format == CellFormat.NUMBER || number.signum() < 0 || number.doubleValue() >= LAST_DAY) {
            plain(column, row, number);
            return;
        }
        var moment = moment(number.doubleValue());
        var midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (format == CellFormat.TIME && number.compareTo(BigDecimal.ONE) < 0) column.time(row, moment.toLocalTime());
        else if (format == CellFormat.DATE && midnight) column.date(row, moment.toLocalDate());
        else column.dateTime(row, moment);
    }

    private static void plain(GatheredColumn column, int row, BigDecimal number) {
        var bare = number.stripTrailingZeros();
        var whole = bare.scale() <= 0 && bare.precision() - bare.scale() <= LONG_DIGITS;
        if (whole) column.whole(row, bare.longValueExact());
        else column.number(row, number.doubleValue(), number.toString());
    }

    private LocalDateTime moment(double serial) {
        var millis = Math.round(serial * DAY_MILLIS);
        if (from1904) return DAY_0_OF_1904.plus(millis, ChronoUnit.MILLIS);
        return (serial < FEIGNED_DAY ? DAY_0.plusDays(1) : DAY_0).plus(millis, ChronoUnit.MILLIS);
    }

    /// Give the value as the name of a column, empty when there is none.
    String name() {
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Object value -> value.toString().strip();
        };
    }
}
