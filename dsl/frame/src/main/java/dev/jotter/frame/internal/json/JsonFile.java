package dev.jotter.frame.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.jotter.display.JotterException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Write a table as JSON, one object a line: as an array, or as lines. A missing value is `null`, dates and times are
/// texts as ISO 8601 has them.
public final class JsonFile {
    private static final int ROWS_A_LOOK = 1024;

    private JsonFile() {}

    /// Write an array of objects.
    public static void array(Table table, Path file, boolean packed) throws IOException {
        write(table, file, packed, "[\n", ",\n", "\n]\n");
    }

    /// Write an object a line.
    public static void lines(Table table, Path file, boolean packed) throws IOException {
        write(table, file, packed, "", "\n", table.isEmpty() ? "" : "\n");
    }

    private static void write(Table table, Path file, boolean packed, String begin, String between, String end)
            throws IOException {
        for (var column : table.columns()) refuseInfinite(column);
        try (var bytes = open(file, packed);
                var out = JsonFormat.FACTORY.createGenerator(bytes)) {
            out.setPrettyPrinter(new MinimalPrettyPrinter(""));
            out.writeRaw(begin);
            for (var row = 0; row < table.rowCount(); row++) {
                if (row > 0) out.writeRaw(between);
                if (row % ROWS_A_LOOK == 0 && Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The work was stopped.");
                }
                out.writeStartObject();
                for (var column : table.columns()) {
                    out.writeFieldName(column.name());
                    value(out, column, row);
                }
                out.writeEndObject();
            }
            out.writeRaw(end);
        }
    }

    private static OutputStream open(Path file, boolean packed) throws IOException {
        var bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
    }

    private static void value(JsonGenerator out, Column<?> column, int row) throws IOException {
        if (column.isMissing(row)) {
            out.writeNull();
            return;
        }
        switch (column) {
            case BooleanColumn truth -> out.writeBoolean(truth.getByte(row) == 1);
            case DoubleColumn numbers -> out.writeNumber(numbers.getDouble(row));
            case FloatColumn numbers -> out.writeNumber(numbers.getFloat(row));
            case NumericColumn<?> whole -> out.writeNumber(((Number) whole.get(row)).longValue());
            default -> out.writeString(String.valueOf(column.get(row)));
        }
    }

    private static void refuseInfinite(Column<?> column) {
        if (!(column instanceof DoubleColumn) && !(column instanceof FloatColumn)) return;
        for (var row = 0; row < column.size(); row++) {
            if (Double.isInfinite(((NumericColumn<?>) column).getDouble(row))) {
                throw new JotterException(
                        "Column \"" + column.name() + "\" cannot be written as JSON.",
                        "Expected numbers that JSON has, found Infinity in row " + row + ".",
                        "Save as .parquet or .csv, or leave out the row.");
            }
        }
    }
}
