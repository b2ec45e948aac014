package dev.jotter.learn;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.List;

/// Find a class by its name.
final class Classes {
    private Classes() {}

    static int place(List<String> classes, String name) {
        var place = classes.indexOf(name);
        if (place >= 0) return place;
        throw new JotterException(
                "There is no class \"" + name + "\".",
                "Expected one of " + String.join(", ", classes) + " and found \"" + name + "\".",
                Nearest.hint(name, classes));
    }
}
