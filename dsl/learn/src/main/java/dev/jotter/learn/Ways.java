package dev.jotter.learn;

import dev.jotter.display.JotterException;

/// Choose a sensible preparation for a column that the user said nothing about.
final class Ways {
    /// More categories than this are seldom what was meant: names, ids, free text.
    private static final int CATEGORIES = 50;

    private Ways() {}

    static Way sensible(Source source, String column) {
        return switch (source.kind(column)) {
            case NUMBER -> Way.SCALE;
            case BOOLEAN -> Way.ONEHOT;
            case TEXT -> {
                var distinct = source.different(column);
                if (distinct > CATEGORIES) throw tooMany(column, distinct);
                yield Way.ONEHOT;
            }
            case DATE, TIME, DATE_TIME, PICTURE -> throw noStep(source, column);
        };
    }

    private static JotterException tooMany(String column, long distinct) {
        return new JotterException(
                "The text column \"" + column + "\" has too many different values to learn from.",
                "Expected at most " + CATEGORIES + " categories and found " + distinct + ".",
                "Type skip(\"" + column + "\") before split, or onehot(\"" + column + "\") if each value matters.");
    }

    private static JotterException noStep(Source source, String column) {
        return new JotterException(
                "The column \"" + column + "\" cannot be learned from as it is.",
                "Expected numbers, texts or truth values and found a column of type "
                        + source.kind(column).word() + ".",
                "Type skip(\"" + column + "\") before split, or " + source.add()
                        + " a number made from it to the frame.");
    }
}
