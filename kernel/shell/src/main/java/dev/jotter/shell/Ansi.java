package dev.jotter.shell;

/// Colour text for a front end.
final class Ansi {
    private Ansi() {}

    static String red(String text) {
        return "\u001B[31m" + text + "\u001B[0m";
    }

    static String redBold(String text) {
        return "\u001B[1;31m" + text + "\u001B[0m";
    }

    static String yellow(String text) {
        return "\u001B[33m" + text + "\u001B[0m";
    }

    static String faint(String text) {
        return "\u001B[2m" + text + "\u001B[0m";
    }
}
