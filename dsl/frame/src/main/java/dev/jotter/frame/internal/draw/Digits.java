package dev.jotter.frame.internal.draw;

import java.util.Locale;

/// Write the numbers of one axis or one picture alike: no more digits than are needed to tell them apart.
///
/// @param decimals digits behind the point
/// @param power the power of ten that is taken out, or 0
/// @param grouped whether thousands are parted; years are not
record Digits(int decimals, int power, boolean grouped) {
    private static final int LONGEST = 7;

    /// Fit numbers up to `most` that are `step` apart.
    static Digits of(double most, double step) {
        var top = exponent(most);
        var last = exponent(step);
        var power = (top >= LONGEST && (top - last < 4 || top > 15)) || top < -4 ? top : 0;
        return new Digits(Math.clamp(power - last, 0, 12), power, top >= 4);
    }

    private static int exponent(double value) {
        return value == 0 ? 0 : (int) Math.floor(Math.log10(value) + 1e-9);
    }

    String write(double value) {
        var small = value / Math.pow(10, power);
        var text = String.format(Locale.ROOT, (grouped ? "%,." : "%.") + decimals + "f", small);
        if (text.matches("-0(\\.0*)?")) text = text.substring(1);
        if (value == 0) return "0";
        return power == 0 ? text : text + "e" + power;
    }

    /// Write one number as a person would: four digits, no noise.
    static String brief(double value) {
        if (value == 0) return "0";
        if (!Double.isFinite(value)) return Double.isNaN(value) ? "" : value > 0 ? "∞" : "-∞";
        var size = Math.abs(value);
        if (size >= 1e7 || size < 1e-4) return String.format(Locale.ROOT, "%.1e", value);
        var digits = Math.clamp(3 - (int) Math.floor(Math.log10(size)), 0, 6);
        var text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// Write one number in as few characters as can be: for a small square.
    static String briefer(double value) {
        var size = Math.abs(value);
        if (size >= 1e9 || size < 1e-4) return String.format(Locale.ROOT, "%.0e", value);
        if (size >= 1e6) return Math.round(value / 1e6) + "M";
        if (size >= 1e4) return Math.round(value / 1e3) + "k";
        return size >= 10 ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }
}
