package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import java.util.regex.Pattern;

/// Check the names that go into paths: of models, versions and aliases.
public final class Names {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Names() {}

    /// Give the name back, or refuse it.
    ///
    /// @param thing what is named, such as "model" or "version"
    public static String check(String thing, String name) {
        if (GOOD.matcher(name).matches()) return name;
        throw new JotterException(
                "\"" + name + "\" cannot name a " + thing + ".",
                "Up to 64 letters, digits, points, dashes and underscores were expected, the first a letter or digit,"
                        + " because the name becomes part of a web address.",
                "Choose such a name, for example \"" + suggestion(thing, name) + "\".");
    }

    private static String suggestion(String thing, String name) {
        var cleaned = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        if (cleaned.isEmpty()) return thing.equals("version") ? "1.0.0" : "penguins";
        return cleaned.substring(0, Math.min(64, cleaned.length()));
    }
}
