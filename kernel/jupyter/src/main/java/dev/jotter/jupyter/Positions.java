package dev.jotter.jupyter;

/// Convert positions in code: the wire counts Unicode code points, Java's strings UTF-16 units. They differ behind an
/// emoji.
final class Positions {
    private Positions() {}

    static int toCodePoints(String code, int units) {
        return code.codePointCount(0, Math.clamp(units, 0, code.length()));
    }

    static int toUnits(String code, int codePoints) {
        var most = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.clamp(codePoints, 0, most));
    }
}
