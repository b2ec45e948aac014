package dev.jotter.learn;

import dev.jotter.display.JotterException;
import dev.jotter.frame.Kind;
import java.util.Objects;

/// Choose a sensible preparation for a column that the user said nothing about.
final class Ways {
    /// More categories than this are seldom what was meant: names, ids, free text.
    private static final int CATEGORIES = 50;

    private Ways() {}

    static Way sensible(Frame frame, String column) {
        return switch (frame.kind(column)) {
            case NUMBER -> Way.SCALE;
            case BOOLEAN -> Way.ONEHOT;
            case TEXT -> {
                var distinct = frame.texts(column).stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
                if (distinct > CATEGORIES) throw tooMany(column, distinct);
                yield Way.ONEHOT;
            }
            case DATE, TIME, DATE_TIME, PICTURE -> throw noStep(column, frame.kind(column));
        };
    }

    private static JotterException tooMany(String column, long distinct) {
        return new JotterException(
                "The text column \"" + column + "\" has too many different values to learn from.",
                "Expected at most " + CATEGORIES + " categories and found " + distinct + ".",
                "Type skip(\"" + column + "\") before split, or onehot(\"" + column + "\") if each value matters.");
    }

    private static JotterException noStep(String column, Kind kind) {
        return new JotterException(
                "The column \"" + column + "\" cannot be learned from as it is.",
                "Expected numbers, texts or truth values and found a column of type " + kind.word() + ".",
                "Type skip(\"" + column + "\") before split, or add(…) a number made from it to the frame.");
    }
}
