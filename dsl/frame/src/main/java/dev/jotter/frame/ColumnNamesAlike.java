package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// Refuse column names that differ by nothing but case: Tablesaw and SQL take them for one.
final class ColumnNamesAlike {
    private ColumnNamesAlike() {}

    static void refuse(String file, List<String> names) {
        var seen = new HashMap<String, String>();
        for (var name : names) {
            var before = seen.put(name.toLowerCase(Locale.ROOT), name);
            if (before != null) {
                throw new JotterException(
                        "The file " + file + " has two columns \"" + before + "\" and \"" + name + "\".",
                        "Expected a name of its own for each column, upper and lower case being the same.",
                        "Rename one of them where the file is made.");
            }
        }
    }
}
