package dev.jotter.frame;

import dev.jotter.display.Html;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Draw how the values of a column are spread, no larger than a word: a histogram of numbers and dates, the shares of
/// the most frequent values of all else. At most 10,000 rows, evenly taken, are looked at.
final class Glimpse {
    private static final int SAMPLE = 10_000;
    private static final int BINS = 18;
    private static final int TOP = 6;
    private static final int WIDTH = 72;
    private static final int HEIGHT = 18;

    private Glimpse() {}

    /// Give an SVG element, or nothing for a column without values.
    static String of(Column<?> column) {
        var rows = sample(column.size());
        return switch (Cells.kind(column)) {
            case PICTURE -> "";
            case TEXT, BOOLEAN -> shares(column, rows);
            default -> histogram(Axis.of(column).finite(rows));
        };
    }

    private static int[] sample(int size) {
        var count = Math.min(size, SAMPLE);
        return IntStream.range(0, count)
                .map(at -> (int) ((long) at * size / count))
                .toArray();
    }

    private static String histogram(double... values) {
        if (values.length == 0) return "";
        var range = Arrays.stream(values).summaryStatistics();
        var low = range.getMin();
        var wide = range.getMax() / BINS - low / BINS;
        var counts = new double[BINS];
        for (var value : values) {
            counts[wide > 0 ? Math.clamp((long) ((value - low) / wide), 0, BINS - 1) : BINS / 2]++;
        }
        return svg(counts, 0, "how the values are spread from the least to the greatest");
    }

    private static String shares(Column<?> column, int... rows) {
        var counts = new HashMap<Object, Integer>();
        for (var row : rows) if (!column.isMissing(row)) counts.merge(column.get(row), 1, Integer::sum);
        if (counts.isEmpty()) return "";
        var top = counts.entrySet().stream()
                .sorted(Map.Entry.<Object, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> String.valueOf(entry.getKey()), Comparator.naturalOrder()))
                .limit(TOP)
                .toList();
        return svg(top.stream().mapToDouble(Map.Entry::getValue).toArray(), rows.length, hint(top, rows.length));
    }

    private static String hint(List<Map.Entry<Object, Integer>> top, int rows) {
        return top.stream()
                .map(entry -> HtmlColumn.cut(String.valueOf(entry.getKey()), 30) + " "
                        + Math.round(100.0 * entry.getValue() / rows) + " %")
                .collect(Collectors.joining(", "));
    }

    /// Draw bars whose full height is `most`, or the highest of them.
    private static String svg(double[] bars, double most, String hint) {
        var full = most > 0 ? most : Arrays.stream(bars).max().orElse(1);
        var step = most > 0 ? 12 : WIDTH / bars.length;
        var path = new StringBuilder();
        for (var at = 0; at < bars.length; at++) {
            var height = (int) Math.ceil(bars[at] / full * HEIGHT);
            if (height == 0) continue;
            path.append('M')
                    .append(at * step)
                    .append(' ')
                    .append(HEIGHT)
                    .append("v-")
                    .append(height);
            path.append('h').append(step - 1).append('v').append(height).append('z');
        }
        return "<svg width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" role=\"img\"><title>" + Html.escape(hint)
                + "</title><path d=\"" + path + "\"/></svg>";
    }
}
