package dev.jotter.frame.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Paint series over two axes of numbers, by XChart.
///
/// @param x the title of the horizontal axis
/// @param y the title of the vertical axis
/// @param mark how a series is painted
/// @param tick how a number on the horizontal axis is written
public record XyDrawing(String x, String y, Mark mark, List<Points> series, Function<Double, String> tick)
        implements Drawing {
    /// How a series is painted.
    public enum Mark {
        POINTS,
        LINES,
        /// Outlines to the base line: a histogram.
        AREAS
    }

    /// Write numbers on the horizontal axis as numbers.
    public static XyDrawing of(String x, String y, Mark mark, List<Points> series) {
        return new XyDrawing(x, y, mark, series, Look::number);
    }

    /// Write a number under an axis.
    public static String number(double value) {
        return Look.number(value);
    }

    @Override
    public int width() {
        return 640;
    }

    @Override
    public int height() {
        return 400;
    }

    @Override
    public void paint(Graphics2D canvas, String title) {
        var chart = new XYChart(width(), height());
        chart.setTitle(title);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        var styler = chart.getStyler();
        Look.style(styler, !title.isEmpty(), series.size() > 1);
        styler.setXAxisTickLabelsFormattingFunction(tick);
        styler.setYAxisTickLabelsFormattingFunction(Look::number);
        styler.setXAxisTickMarkSpacingHint(90);
        styler.setYAxisTickMarkSpacingHint(50);
        if (mark == Mark.AREAS) styler.setYAxisMin(0.0);
        for (var at = 0; at < series.size(); at++) add(chart, series.get(at), at);
        chart.paint(canvas, width(), height());
    }

    private void add(XYChart chart, Points points, int at) {
        var drawn = chart.addSeries(points.name(), points.x(), points.y());
        drawn.setLineColor(Look.color(at));
        drawn.setLineStyle(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        drawn.setMarker(SeriesMarkers.NONE);
        switch (mark) {
            case POINTS -> {
                drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
                drawn.setMarker(SeriesMarkers.CIRCLE);
                drawn.setMarkerColor(Look.color(at, 0.7));
            }
            case LINES -> {
                drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
                if (points.x().length <= 1) {
                    drawn.setMarker(SeriesMarkers.CIRCLE);
                    drawn.setMarkerColor(Look.color(at));
                }
            }
            case AREAS -> {
                drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
                drawn.setFillColor(Look.color(at, series.size() > 1 ? 0.35 : 0.75));
                drawn.setLineStyle(new BasicStroke(1f));
                drawn.setLineColor(series.size() > 1 ? Look.color(at) : Color.WHITE);
            }
        }
    }
}
