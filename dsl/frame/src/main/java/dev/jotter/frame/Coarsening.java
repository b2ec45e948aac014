package dev.jotter.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Know a mask that leaves less of a column than is there, and how it is typed.
///
/// @param word how it is typed
/// @param mask what it does
record Coarsening(String word, Mask mask) {
    /// Bands are as wide as a nice share of the whole range.
    private static final int BANDS = 8;

    /// List what fits a column: nothing for one that is coarse already.
    static List<Coarsening> of(Column<?> column) {
        return switch (Cells.kind(column)) {
            case DATE, DATE_TIME -> List.of(new Coarsening("year()", Mask.year()));
            case NUMBER -> bands(column);
            case TEXT -> codes(column);
            case BOOLEAN, TIME, PICTURE -> List.of();
        };
    }

    private static List<Coarsening> bands(Column<?> column) {
        var range =
                Arrays.stream(Cells.numbers(column)).filter(Double::isFinite).summaryStatistics();
        if (!(range.getMax() > range.getMin())) return List.of();
        var width = nice((range.getMax() - range.getMin()) / BANDS);
        return List.of(new Coarsening("bands(" + Values.number(width) + ")", Mask.bands(width)));
    }

    /// Round up to 1, 2 or 5 times a power of ten.
    private static double nice(double width) {
        var power = Math.pow(10, Math.floor(Math.log10(width)));
        for (var step : new double[] {1, 2, 5}) if (step * power >= width) return step * power;
        return 10 * power;
    }

    /// A code, which has as many letters and digits in every row, keeps its first half.
    private static List<Coarsening> codes(Column<?> column) {
        var lengths = IntStream.range(0, column.size())
                .mapToObj(row -> Cells.text(column, row))
                .filter(Objects::nonNull)
                .mapToInt(text -> (int)
                        text.codePoints().filter(Character::isLetterOrDigit).count())
                .distinct()
                .toArray();
        if (lengths.length != 1 || lengths[0] < 3) return List.of();
        var kept = (lengths[0] + 1) / 2;
        return List.of(new Coarsening("keepFirst(" + kept + ")", Mask.keepFirst(kept)));
    }
}
