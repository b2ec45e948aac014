package dev.jotter.frame.internal.csv;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;

/// Guess the style in which a column's dates are written.
final class DateGuess {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}([ T].*)?");

    /// A style of days alone, then with a time; a style of the first kind hides none of the second.
    static final List<DateStyle> STYLES = Stream.of(
                    "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "yyyy/M/d", "d-M-yyyy", "M-d-yyyy")
            .flatMap(day -> Stream.of("", " H:mm", " H:mm:ss").map(time -> DateStyle.of(day + time)))
            .toList();

    private DateGuess() {}

    /// List the styles that all values fit.
    static List<DateStyle> fitting(StringColumn column) {
        var fitting = new ArrayList<>(STYLES);
        for (var row = 0; row < column.size() && !fitting.isEmpty(); row++) {
            if (!column.get(row).isEmpty()) narrow(fitting, Spaces.trim(column.get(row)));
        }
        return fitting;
    }

    /// Keep the styles that this value, too, fits.
    static void narrow(List<DateStyle> fitting, String text) {
        if (SHAPE.matcher(text).matches())
            fitting.removeIf(style -> style.read(text).isEmpty());
        else fitting.clear();
    }

    /// Say that several styles fit a column.
    ///
    /// @param word the word that read it
    static void tellDoubt(String column, List<DateStyle> fitting, String word) {
        var first = fitting.getFirst().pattern();
        Screens.current()
                .show(MimeBundle.text("Column \"" + column + "\" stays text: its dates may be " + first + " or "
                        + fitting.get(1).pattern() + ". Type " + word + "(..., dates(\"" + first
                        + "\")) to choose."));
    }
}
