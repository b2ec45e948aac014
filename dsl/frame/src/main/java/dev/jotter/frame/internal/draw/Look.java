package dev.jotter.frame.internal.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/// The one look of every chart: white ground, quiet axes, and colours that people who confuse red and green can tell
/// apart (Okabe and Ito, 2008, in the order that parts neighbours best on white).
final class Look {
    static final Color INK = new Color(0x22, 0x26, 0x2E);
    static final Color QUIET = new Color(0x5B, 0x64, 0x70);
    static final Color GRID = new Color(0xE6, 0xE9, 0xED);
    static final Color AXIS = new Color(0xB4, 0xBB, 0xC4);

    private static final int[] PALETTE = {
        0x2678B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0x7A5195, 0x8C8C00, 0x5B6470, 0xB3446C
    };

    private Look() {}

    static Color color(int series) {
        return new Color(PALETTE[series % PALETTE.length]);
    }

    static Color color(int series, double opacity) {
        var solid = color(series);
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(opacity * 255));
    }

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    static BasicStroke hairline() {
        return new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /// Write a number as a person would: few digits, no noise.
    static String number(double value) {
        if (value == 0) return "0";
        var size = Math.abs(value);
        if (size >= 1e7 || size < 1e-4) return String.format(Locale.ROOT, "%.1e", value);
        var digits = Math.clamp(3 - (int) Math.floor(Math.log10(size)), 0, 6);
        var text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// Write the title in the middle above the picture.
    static void title(Graphics2D canvas, String title, int width) {
        canvas.setFont(font(Font.BOLD, 14));
        canvas.setColor(INK);
        Text.centred(canvas, title, width / 2.0, 26);
    }

    static void style(AxesChartStyler styler, boolean titled, boolean legend) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setChartFontColor(INK);
        styler.setChartTitleFont(font(Font.BOLD, 14));
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitlePadding(10);
        styler.setChartTitleVisible(titled);
        styler.setChartPadding(12);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(0.96);
        styler.setPlotMargin(4);
        styler.setLegendVisible(legend);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendFont(font(Font.PLAIN, 12));
        styler.setLegendPadding(8);
        styler.setLegendSeriesLineLength(18);
        styler.setAxisTitleFont(font(Font.PLAIN, 12));
        styler.setAxisTitlePadding(10);
        styler.setXAxisTitleColor(INK);
        styler.setYAxisTitleColor(INK);
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 11));
        styler.setAxisTickLabelsColor(QUIET);
        styler.setXAxisTickLabelsColor(QUIET);
        styler.setYAxisTickLabelsColor(QUIET);
        styler.setAxisTickMarksColor(AXIS);
        styler.setXAxisTickMarksColor(AXIS);
        styler.setYAxisTickMarksColor(AXIS);
        styler.setAxisTickMarkLength(4);
        styler.setAxisTickPadding(6);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(hairline());
        styler.setPlotTicksMarksVisible(false);
        styler.setLocale(Locale.ROOT);
        styler.setMarkerSize(7);
        styler.setAntiAlias(true);
        styler.setTextAntiAlias(true);
        styler.setToolTipsAlwaysVisible(false);
    }
}
