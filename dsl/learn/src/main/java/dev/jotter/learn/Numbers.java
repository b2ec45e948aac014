package dev.jotter.learn;

import dev.jotter.display.JotterException;

/// Refuse numbers that a word cannot use.
final class Numbers {
    private Numbers() {}

    static void atLeastOne(String word, int found) {
        if (found >= 1) return;
        throw new JotterException(
                "The option " + word + "(" + found + ") cannot be used.",
                "Expected a whole number of at least 1 and found " + found + ".",
                "Type for example " + word + "(10).");
    }

    static void above(double least, String word, double found, String example) {
        if (found > least && Double.isFinite(found)) return;
        throw new JotterException(
                "The option " + word + "(" + found + ") cannot be used.",
                "Expected a number above " + (least == 0 ? "0" : least) + " and found " + found + ".",
                "Type for example " + word + "(" + example + ").");
    }

    static void notNegative(String word, double found, String example) {
        if (found >= 0 && Double.isFinite(found)) return;
        throw new JotterException(
                "The option " + word + "(" + found + ") cannot be used.",
                "Expected 0 or a number above and found " + found + ".",
                "Type for example " + word + "(" + example + ").");
    }
}
