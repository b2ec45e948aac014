package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.Handed;
import dev.jotter.frame.internal.csv.TextColumns;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/// Hold the values of a column while the blocks are read, and make the column of them.
final class ColumnBuilder {
    private final int place;
    private final String name;
    private final FieldType type;
    private final Object values;
    private final WordNumbers words = new WordNumbers();
    private volatile Optional<String> unfit = Optional.empty();
    private boolean present;
    private boolean cut;

    /// @param rows so many rows it has at most
    ColumnBuilder(int place, String name, FieldType type, int rows) {
        this.place = place;
        this.name = name;
        this.type = type;
        this.values = FieldReader.of(type).array(rows);
    }

    /// Give its place among the columns of the file.
    int place() {
        return place;
    }

    FieldType type() {
        return type;
    }

    /// Give the array for the values; the threads that read blocks fill it, each in rows of its own.
    Object values() {
        return values;
    }

    /// Take the next block's part, and nothing behind a field that is not of the type.
    ///
    /// @param row where the block's rows begin
    void add(Part part, int row, int rows) {
        if (unfit.isPresent()) return;
        switch (part) {
            case Part.Unfit(String text) -> unfit = Optional.of(text);
            case Part.Words some -> {
                words.renumber(some, (int[]) values, row, rows);
                present |= some.isPresent();
            }
            case Part.Values some -> {
                present |= some.isPresent();
                cut |= some.isCut();
            }
        }
    }

    /// Give the first field that is not of the type.
    Optional<String> unfit() {
        return unfit;
    }

    /// Say whether a field was not empty.
    boolean isPresent() {
        return present;
    }

    /// Say whether a time was finer than Tablesaw keeps it.
    boolean isCut() {
        return cut;
    }

    /// Make the column.
    ///
    /// @param rows how many there are
    /// @throws CharacterCodingException when a text is not UTF-8
    Column<?> column(int rows) throws CharacterCodingException {
        return switch (type) {
            case WHOLE, SAID_WHOLE -> Handed.whole(name, (long[]) values, rows);
            case DATE_TIME -> Handed.dateTimes(name, (long[]) values, rows);
            case INSTANT -> Handed.instants(name, (long[]) values, rows);
            case DECIMAL, SAID_DECIMAL -> Handed.decimal(name, (double[]) values, rows);
            case DATE -> Handed.dates(name, (int[]) values, rows);
            case TIME -> Handed.times(name, (int[]) values, rows);
            case BOOLEAN, SAID_BOOLEAN -> truths(rows);
            case TEXT -> TextColumns.of(name, words.texts(), (int[]) values, rows);
        };
    }

    private BooleanColumn truths(int rows) {
        var column = BooleanColumn.create(name);
        for (var row = 0; row < rows; row++) column.append((byte) ((int[]) values)[row]);
        return column;
    }

    /// Make a column without a value of any type.
    StringColumn empty(int rows) {
        var column = StringColumn.create(name);
        for (var row = 0; row < rows; row++) column.appendMissing();
        return column;
    }
}
