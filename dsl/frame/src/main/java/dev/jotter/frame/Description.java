package dev.jotter.frame;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Sum up a table: one grid for columns of numbers, one for all others.
public final class Description implements Displayable {
    private static final int TOP = 3;
    private static final int LONGEST = 24;

    private final List<Grid> grids;

    private Description(List<Grid> grids) {
        this.grids = grids;
    }

    static Description of(Table table) {
        var numbers = Grid.of("column", "missing", "distinct", "mean", "std", "min", "25 %", "median", "75 %", "max");
        var others = Grid.of("column", "type", "missing", "distinct", "most frequent");
        var hasNumbers = false;
        var hasOthers = false;
        for (var column : table.columns()) {
            if (Cells.kind(column) == Kind.NUMBER) {
                numbers = numbers.row(numbers(column));
                hasNumbers = true;
            } else {
                others = others.row(others(column));
                hasOthers = true;
            }
        }
        var grids = new ArrayList<Grid>();
        if (hasNumbers) grids.add(numbers);
        if (hasOthers) grids.add(others);
        return new Description(List.copyOf(grids));
    }

    private static @Nullable Object[] numbers(Column<?> column) {
        var sorted = Arrays.stream(Cells.numbers(column))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        var mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        var spread = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Stream.of(
                        Stream.<Object>of(
                                column.name(),
                                column.countMissing(),
                                Arrays.stream(sorted).distinct().count()),
                        Stream.<Object>of(mean, Math.sqrt(spread / (sorted.length - 1))),
                        Stream.of(0.0, 0.25, 0.5, 0.75, 1.0).<Object>map(share -> Quantiles.of(sorted, share)))
                .flatMap(cells -> cells)
                .map(cell -> cell instanceof Double value && Double.isNaN(value) ? null : cell)
                .toArray();
    }

    private static @Nullable Object[] others(Column<?> column) {
        var counts = Preparing.counts(column);
        var top = counts.entrySet().stream()
                .sorted(Map.Entry.<Object, Integer>comparingByValue().reversed())
                .limit(TOP)
                .map(entry -> shortened(String.valueOf(entry.getKey())) + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new @Nullable Object[] {
            column.name(),
            Cells.typeWord(column),
            column.countMissing(),
            counts.size(),
            top + (counts.size() > TOP ? ", …" : "")
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.html(
                joined(grid -> String.valueOf(grid.toMimeBundle().data().get(MimeBundle.HTML)), "<br>"), toString());
    }

    @Override
    public String toString() {
        return joined(Grid::toString, "\n\n");
    }

    private String joined(Function<Grid, String> part, String between) {
        return grids.stream().map(part).collect(Collectors.joining(between));
    }
}
