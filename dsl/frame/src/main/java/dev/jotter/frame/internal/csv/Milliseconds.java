package dev.jotter.frame.internal.csv;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import java.util.List;
import java.util.regex.Pattern;

/// Say which columns of times lost what is finer than a millisecond, since Tablesaw's columns hold no more.
public final class Milliseconds {
    private static final int MICROS = 1000;
    private static final Pattern FINER = Pattern.compile("[.][0-9]{3}[0-9]*[1-9]");

    private Milliseconds() {}

    /// Tell whether a number of microseconds is no whole number of milliseconds.
    public static boolean cuts(long micros) {
        return micros % MICROS != 0;
    }

    /// Tell whether a text of a time names more than milliseconds.
    public static boolean cuts(String text) {
        return FINER.matcher(text).find();
    }

    /// Say it on the screen.
    public static void say(List<String> columns) {
        if (columns.isEmpty()) return;
        var one = columns.size() == 1;
        Screens.current()
                .show(MimeBundle.text((one ? "Column \"" : "Columns \"") + String.join("\", \"", columns)
                        + (one ? "\" keeps" : "\" keep") + " milliseconds; what was finer is cut off."));
    }
}
