package dev.jotter.shell;

import java.util.regex.Pattern;

/// Know how JShell names the classes around snippets.
final class CellClasses {
    private static final String PACKAGE = "REPL.";
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$[0-9A-Z]+(?:\\$|$)");

    private CellClasses() {}

    /// Say whether a class comes from a cell.
    static boolean isOfCell(String className) {
        return className.startsWith(PACKAGE) && !className.equals(Weaver.GATE) && !className.equals(Probe.NAME);
    }

    /// Give the class that JShell made around the snippet in which a class is declared.
    static String wrapper(String className) {
        var matcher = WRAPPER.matcher(className);
        if (!matcher.lookingAt()) return className;
        return className.substring(0, matcher.end()).replaceAll("(?<=\\w)\\$$", "");
    }

    /// Give a class's name as the cell knows it; empty for the wrapper itself.
    static String plain(String className) {
        return WRAPPER.matcher(className).replaceFirst("").replace('$', '.');
    }
}
