package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Apply what the user wrote to each row, and say in which row it failed.
///
/// @param word what the user typed around it
record Rowwise(Table table, String word) {
    private static final int OFTEN = 1024;
    private static final int SHOWN = 8;

    int[] where(Predicate<? super Row> test) {
        return IntStream.range(0, table.rowCount())
                .filter(at -> call(at, test::test))
                .toArray();
    }

    List<@Nullable Object> values(Function<? super Row, ? extends @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>(table.rowCount());
        for (var at = 0; at < table.rowCount(); at++) values.add(call(at, value::apply));
        return values;
    }

    /// Make of a row what the user says.
    private interface Call<T extends @Nullable Object> {
        T of(Row row);
    }

    private <T extends @Nullable Object> T call(int at, Call<T> call) {
        if (at % OFTEN == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The work was stopped.");
        }
        try {
            return call.of(new Row(table, at));
        } catch (JotterException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(at, e);
        }
    }

    private JotterException failed(int at, RuntimeException e) {
        var message = e.getMessage() == null ? "" : ": " + e.getMessage().strip();
        return new JotterException(
                word + " failed in row " + at + ".",
                "Expected a result for every row, found " + e.getClass().getSimpleName() + message
                        + (message.endsWith(".") ? "" : "."),
                "Look at it with row(" + at + "): " + shown(at) + ".",
                e);
    }

    private String shown(int at) {
        var values = table.columns().stream()
                .limit(SHOWN)
                .map(column -> column.name() + " " + Shown.value(Cells.value(column, at)))
                .collect(Collectors.joining(", "));
        return table.columnCount() > SHOWN ? values + ", …" : values;
    }
}
