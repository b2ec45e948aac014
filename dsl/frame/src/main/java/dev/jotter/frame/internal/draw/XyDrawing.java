package dev.jotter.frame.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Paint series over two axes of numbers, by XChart.
///
/// @param x the title of the horizontal axis
/// @param y the title of the vertical axis
/// @param mark how a series is painted
/// @param dates whether positions on the horizontal axis are seconds since 1970
public record XyDrawing(String x, String y, Mark mark, List<Points> series, boolean dates) implements Drawing {
    private static final int LABELS = 10;

    /// How a series is painted.
    public enum Mark {
        POINTS,
        LINES,
        /// Outlines to the base line: a histogram.
        AREAS
    }

    /// Write numbers on the horizontal axis as numbers.
    public static XyDrawing of(String x, String y, Mark mark, List<Points> series) {
        return new XyDrawing(x, y, mark, series, false);
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
        styler.setXAxisTickMarkSpacingHint(80);
        styler.setYAxisTickMarkSpacingHint(50);
        styler.setTimezone(TimeZone.getTimeZone("UTC"));
        if (mark == Mark.AREAS) styler.setYAxisMin(0.0);
        for (var at = 0; at < series.size(); at++) add(chart, series.get(at), at);
        chart.paint(canvas, width(), height());
    }

    private void add(XYChart chart, Points points, int at) {
        var drawn = dates
                ? chart.addSeries(
                        points.name(),
                        dates(points.x()),
                        Arrays.stream(points.y()).boxed().toList())
                : chart.addSeries(points.name(), fewTicks(points.x()), points.y());
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
                drawn.setFillColor(series.size() > 1 ? Look.color(at, 0.35) : Look.color(at));
                drawn.setLineStyle(new BasicStroke(1f));
                drawn.setLineColor(series.size() > 1 ? Look.color(at) : Color.WHITE);
            }
        }
    }

    /// Thin the labels where there are many points: XChart labels every second one of evenly spaced values, until the
    /// labels run together, so the second is moved by less than a pixel can show.
    private static double[] fewTicks(double[] x) {
        if (x.length <= LABELS) return x;
        var moved = x.clone();
        moved[1] += 1e-6 * Math.abs(x[1] - x[0]);
        return moved;
    }

    @SuppressWarnings("JavaUtilDate") // XChart knows no other dates.
    private static List<Date> dates(double[] seconds) {
        return Arrays.stream(seconds)
                .mapToObj(second -> new Date(Math.round(second * 1000)))
                .toList();
    }
}
