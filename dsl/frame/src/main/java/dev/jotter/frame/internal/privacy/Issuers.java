package dev.jotter.frame.internal.privacy;

import java.util.List;

/// Know which numbers the card networks give out, by their first digits and their length (the networks' published
/// ranges).
final class Issuers {
    /// @param low the first six digits of the lowest number
    /// @param high those of the highest
    /// @param shortest the least number of digits
    /// @param longest the greatest
    private record Range(int low, int high, int shortest, int longest) {}

    private static final List<Range> RANGES = List.of(
            new Range(400000, 499999, 13, 13), // Visa, older cards
            new Range(400000, 499999, 16, 16), // Visa
            new Range(400000, 499999, 19, 19), // Visa, rare
            new Range(510000, 559999, 16, 16), // Mastercard
            new Range(222100, 272099, 16, 16), // Mastercard
            new Range(340000, 349999, 15, 15), // American Express
            new Range(370000, 379999, 15, 15), // American Express
            new Range(300000, 305999, 14, 19), // Diners Club
            new Range(309500, 309599, 14, 19), // Diners Club
            new Range(360000, 369999, 14, 19), // Diners Club
            new Range(380000, 399999, 14, 19), // Diners Club
            new Range(352800, 358999, 16, 19), // JCB
            new Range(601100, 601199, 16, 19), // Discover
            new Range(644000, 659999, 16, 19), // Discover
            new Range(620000, 629999, 16, 19), // UnionPay
            new Range(810000, 817199, 16, 19), // UnionPay
            new Range(220000, 220499, 16, 19), // Mir
            new Range(501800, 501899, 13, 19), // Maestro
            new Range(502000, 502099, 13, 19), // Maestro
            new Range(503800, 503899, 13, 19), // Maestro
            new Range(589300, 589399, 13, 19), // Maestro
            new Range(630400, 630499, 13, 19), // Maestro
            new Range(675900, 676399, 13, 19)); // Maestro

    private Issuers() {}

    static boolean issues(CharSequence digits) {
        if (digits.length() < 13 || digits.length() > 19) return false;
        var first = Integer.parseInt(digits, 0, 6, 10);
        return RANGES.stream()
                .anyMatch(range -> range.low() <= first
                        && first <= range.high()
                        && range.shortest() <= digits.length()
                        && digits.length() <= range.longest());
    }

    /// Say whether numbers that begin like these 16 digits may have 19 as well.
    static boolean issuesLonger(CharSequence digits) {
        var first = Integer.parseInt(digits, 0, 6, 10);
        return RANGES.stream()
                .anyMatch(range -> range.low() <= first
                        && first <= range.high()
                        && range.shortest() < 19
                        && range.longest() == 19);
    }
}
