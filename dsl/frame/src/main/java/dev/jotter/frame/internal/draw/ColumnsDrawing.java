package dev.jotter.frame.internal.draw;

import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.CategoryChart;

/// Paint upright bars over names, one group of bars per name, by XChart.
///
/// @param x the title of the horizontal axis
/// @param y the title of the vertical axis
/// @param names the names along the horizontal axis
public record ColumnsDrawing(String x, String y, List<String> names, List<Series> series) implements Drawing {
    /// One bar for every name.
    public record Series(String name, List<Double> values) {}

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
        var chart = new CategoryChart(width(), height());
        chart.setTitle(title);
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        var styler = chart.getStyler();
        Look.style(styler, !title.isEmpty(), series.size() > 1);
        styler.setAvailableSpaceFill(series.size() > 1 ? 0.75 : 0.6);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setYAxisTickMarkSpacingHint(50);
        styler.setXAxisLabelRotation(names.stream().mapToInt(String::length).sum() > 80 ? 45 : 0);
        styler.setXAxisMaxLabelCount(40);
        for (var at = 0; at < series.size(); at++) {
            chart.addSeries(series.get(at).name(), names, series.get(at).values())
                    .setFillColor(Look.color(at));
        }
        chart.paint(canvas, width(), height());
    }
}
