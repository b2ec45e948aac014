package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Mask columns. The masked column holds new values only, missing ones stay missing, and nothing leads back to the old
/// ones: not the table, and not the lines of the file that could not be rows.
final class Masking {
    private static final String GONE = "it could not be a row; what it said went when a column was masked";

    private Masking() {}

    static Table column(Table table, String name, Mask mask) {
        return Tables.put(table, masked(Cells.column(table, name), mask));
    }

    static Table text(Table table, String name, Finding... findings) {
        var column = Cells.column(table, name);
        if (Cells.kind(column) != Kind.TEXT) throw noText(column);
        var masker = new TextMasker(findings.length == 0 ? Finding.all() : List.of(findings));
        return Tables.put(table, each(column, value -> masker.mask(value.toString())));
    }

    /// Keep which lines were left out, and nothing that they said.
    static List<Reject> rejects(List<Reject> rejects) {
        return rejects.stream()
                .map(reject -> new Reject(reject.line(), reject.column(), GONE, ""))
                .toList();
    }

    private static Column<?> masked(Column<?> column, Mask mask) {
        var kind = Cells.kind(column);
        return switch (mask) {
            case HashMask hash -> {
                if (kind == Kind.PICTURE) throw unfit(column, "hashed", "texts, numbers, truth values, dates or times");
                var hashing = hash.start();
                yield each(column, value -> hashing.token(Values.text(value)));
            }
            case Mask.Kept kept -> {
                if (kind == Kind.PICTURE || kind == Kind.BOOLEAN) {
                    throw unfit(column, "redacted", "texts, numbers, dates or times, which have a shape to keep");
                }
                yield each(column, value -> kept.text(Values.text(value)));
            }
            case Mask.Year year -> {
                if (kind != Kind.DATE && kind != Kind.DATE_TIME) throw unfit(column, "cut to its year", "dates");
                yield years(column, year);
            }
            case Mask.Bands bands -> {
                if (kind != Kind.NUMBER) throw unfit(column, "put into bands", "numbers");
                var whole = !(column instanceof DoubleColumn || column instanceof FloatColumn);
                yield each(column, value -> bands.of(((Number) value).doubleValue(), whole));
            }
        };
    }

    private static LocalDate date(Object value) {
        return switch (value) {
            case LocalDate date -> date;
            case LocalDateTime moment -> moment.toLocalDate();
            default -> LocalDate.ofInstant((Instant) value, ZoneOffset.UTC);
        };
    }

    private static Column<?> each(Column<?> column, Function<Object, String> mask) {
        var masked = StringColumn.create(column.name());
        for (var row = 0; row < column.size(); row++) {
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("The work was stopped.");
            var value = Cells.value(column, row);
            if (value == null) masked.appendMissing();
            else masked.append(mask.apply(value));
        }
        return masked;
    }

    private static Column<?> years(Column<?> column, Mask.Year year) {
        var years = LongColumn.create(column.name());
        for (var row = 0; row < column.size(); row++) {
            var value = Cells.value(column, row);
            if (value == null) years.appendMissing();
            else years.append(year.of(date(value)));
        }
        return years;
    }

    private static JotterException unfit(Column<?> column, String done, String expected) {
        return new JotterException(
                "Column \"" + column.name() + "\" cannot be " + done + ".",
                "Expected " + expected + ", found " + Cells.kind(column).word() + ".",
                "Leave it out with without(\"" + column.name() + "\"), or choose another mask.");
    }

    private static JotterException noText(Column<?> column) {
        return new JotterException(
                "Column \"" + column.name() + "\" cannot be searched for personal things.",
                "Expected text, found " + Cells.kind(column).word() + ".",
                "Type mask(\"" + column.name() + "\", redact()) to mask each value as a whole.");
    }
}
