package dev.jotter.display;

import java.util.regex.Pattern;

/// Measure text in columns of a terminal: Chinese, Japanese and Korean letters and emoji take two, accents none. What a
/// reader takes for one character (a grapheme cluster, UAX 29) is never parted.
final class TextWidth {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int LATIN = 0x300;
    private static final int EMOJI_FOLLOWS = 0xFE0F;

    /// The first and the last letters of ranges that East Asian fonts draw wide (UAX 11).
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x17000, 0x18CFF, 0x1B000, 0x1B2FF, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    static int of(String text) {
        if (text.chars().allMatch(letter -> letter < LATIN)) return text.length();
        return CLUSTER.matcher(text)
                .results()
                .mapToInt(cluster -> cluster(cluster.group()))
                .sum();
    }

    /// Cut a text that is wider than there is room, with a sign that something is missing.
    static String fit(String text, int room) {
        if (of(text) <= room) return text;
        var used = 0;
        var end = 0;
        for (var cluster : CLUSTER.matcher(text).results().toList()) {
            used += cluster(cluster.group());
            if (used > room - 1) break;
            end = cluster.end();
        }
        return text.substring(0, end) + "…";
    }

    private static int cluster(String cluster) {
        if (cluster.indexOf(EMOJI_FOLLOWS) >= 0) return 2;
        return cluster.codePoints().map(TextWidth::letter).max().orElse(0);
    }

    private static int letter(int letter) {
        if (letter < LATIN) return 1;
        if (Character.isEmojiPresentation(letter)) return 2;
        for (var at = 0; at < WIDE.length; at += 2) if (letter >= WIDE[at] && letter <= WIDE[at + 1]) return 2;
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }
}
