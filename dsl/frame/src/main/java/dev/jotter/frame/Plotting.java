package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.draw.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/// Turn a [Plot] of a table into a [Chart]; what the shapes have in common.
record Plotting(Table table, Plot plot) {
    private static final int MOST_SERIES = 20;

    Chart chart() {
        if (plot.columns().isEmpty() && plot.shape() != Plot.Shape.CORRELATION && plot.shape() != Plot.Shape.PAIRS) {
            throw missingColumn("a column", "\"column\"");
        }
        var chart = switch (plot.shape()) {
            case SCATTER, LINE -> new XyPlot(this).chart();
            case BAR -> new BarPlot(this).chart();
            case HISTOGRAM -> new HistogramPlot(this).chart();
            case DENSITY -> new DensityPlot(this).chart();
            case BOX -> new BoxPlot(this).chart();
            case HEAT -> new HeatPlot(this).chart();
            case CORRELATION -> new CorrelationPlot(this).chart();
            case PAIRS -> new PairsPlot(this).chart();
        };
        return plot.title().isEmpty() ? chart : chart.title(plot.title());
    }

    /// Part each of the columns by the colour column, if there is one.
    List<PlotSeries> series(List<String> columns) {
        var all = new ArrayList<PlotSeries>();
        for (var column : columns) {
            if (plot.by().isEmpty()) {
                all.add(new PlotSeries(
                        column, column, IntStream.range(0, table.rowCount()).toArray()));
                continue;
            }
            for (var part : Parts.of(table, plot.by().get(), MOST_SERIES, "colours")) {
                var name = columns.size() == 1 ? part.name() : column + ", " + part.name();
                all.add(part.of(name, column));
            }
        }
        if (all.size() <= MOST_SERIES) return all;
        throw new JotterException(
                "The " + word() + " plot has too many series to be told apart.",
                "Expected at most " + MOST_SERIES + ", found " + all.size() + ".",
                "Name fewer columns, or leave out by(...).");
    }

    /// Say which colour is what, unless there is one series only.
    Legend legend(List<PlotSeries> series, Legend.Form form) {
        if (series.size() < 2 && plot.by().isEmpty()) return Legend.none();
        var title = series.stream().map(PlotSeries::column).distinct().count() > 1
                ? ""
                : plot.by().orElse("");
        return new Legend(title, series.stream().map(PlotSeries::name).toList(), form);
    }

    String word() {
        return plot.shape().name().toLowerCase(Locale.ROOT);
    }

    String byText() {
        return plot.by().map(column -> " by " + column).orElse("");
    }

    String x(String otherwise) {
        return plot.axes().x().isEmpty() ? otherwise : plot.axes().x();
    }

    String y(String otherwise) {
        return plot.axes().y().isEmpty() ? otherwise : plot.axes().y();
    }

    /// Name columns as text does: `a, b, c`.
    static String names(List<String> columns) {
        return String.join(", ", columns);
    }

    static String leftOut(int rows) {
        return rows == 0 ? "" : "; " + FrameView.count(rows, "row") + " with missing values left out";
    }

    /// Say when there are more points than are drawn.
    static String drawn(int shown, int all) {
        return shown == all ? "" : ", " + String.format(Locale.ROOT, "%,d", shown) + " of them drawn";
    }

    /// Say what a logarithm has no place for.
    static String notPositive(long values) {
        return values == 0 ? "" : "; " + values + (values == 1 ? " value" : " values") + " at or below 0 left out";
    }

    JotterException missingColumn(String expected, String example) {
        return new JotterException(
                "The " + word() + " plot cannot be drawn.",
                "Expected " + expected + ", found " + plot.columns().size() + ".",
                "Type " + word() + "(" + example + ").");
    }

    /// Refuse what a shape cannot follow, instead of leaving it out.
    void refuseBy() {
        if (plot.by().isEmpty()) return;
        throw new JotterException(
                "The " + word() + " plot cannot be parted by \"" + plot.by().get() + "\".",
                "Expected no by(...), since its colours say something else already.",
                "Leave out by(\"" + plot.by().get() + "\"), or draw the rows of one value with where(row -> ...).");
    }

    void refuseLog() {
        if (!plot.axes().logX() && !plot.axes().logY()) return;
        throw new JotterException(
                "The " + word() + " plot has no axis that could be logarithmic.",
                "Expected no logX() and no logY(), found " + (plot.axes().logX() ? "logX()" : "logY()") + ".",
                "Leave it out, or add a column of logarithms with add(\"name\", row -> Math.log10(row.num(...))).");
    }
}
