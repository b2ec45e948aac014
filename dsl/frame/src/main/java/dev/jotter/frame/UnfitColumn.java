package dev.jotter.frame;

import dev.jotter.display.JotterException;

/// Tell that a column was given a kind that one of its values is not.
public final class UnfitColumn extends JotterException {
    private static final long serialVersionUID = 1L;

    public UnfitColumn(String column, Kind kind, String value) {
        super(
                "Column \"" + column + "\" cannot be read as " + kind.word() + ".",
                "Expected a " + kind.word() + " in every row, found \"" + value + "\".",
                "Leave out types(\"" + column + "\", ...), or add missing(\"" + value + "\") if it means no value.");
    }
}
