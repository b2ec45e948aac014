package dev.jotter.frame;

import java.math.BigDecimal;

/// Write values the one way by which they can be compared as texts: 5 and 5.0 are alike.
final class Values {
    private Values() {}

    static String text(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Float number -> number(Double.parseDouble(number.toString()));
            default -> value.toString();
        };
    }

    /// Write a number without an exponent and without a zero behind the point.
    static String number(double value) {
        if (!Double.isFinite(value)) return String.valueOf(value);
        if (value == 0) return "0";
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
