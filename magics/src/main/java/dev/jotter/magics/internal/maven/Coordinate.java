package dev.jotter.magics.internal.maven;

import dev.jotter.display.JotterException;
import java.util.regex.Pattern;

/// Name a library as one does in Maven: `group:artifact[:extension[:classifier]]:version`.
///
/// @param extension `jar` unless said otherwise
/// @param classifier empty for the main file
/// @param version a version, a range such as `[1.0,2.0)`, `LATEST` or `RELEASE`
public record Coordinate(String group, String artifact, String extension, String classifier, String version) {
    private static final Pattern PARTS =
            Pattern.compile("([\\w.-]+):([\\w.-]+)(?::([\\w.-]+)(?::([\\w.-]*))?)?:([\\[(][^:]*[\\])]|[^:\\s]+)");

    /// Read one.
    ///
    /// @throws JotterException when it is none
    public static Coordinate parse(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new JotterException(
                    "\"" + text + "\" is no Maven coordinate.",
                    "group:artifact:version or group:artifact:extension:classifier:version was expected.",
                    text.matches("[\\w.-]+:[\\w.-]+")
                            ? "Put the version behind it: " + text + ":LATEST takes the newest."
                            : "Type, for example, %maven org.slf4j:slf4j-api:2.0.17.");
        }
        return new Coordinate(
                parts.group(1), parts.group(2), or(parts.group(3), "jar"), or(parts.group(4), ""), parts.group(5));
    }

    /// Give what stays the same when the version changes.
    public String key() {
        return group + ":" + artifact + (isPlain() ? "" : ":" + extension + ":" + classifier);
    }

    Coordinate version(String other) {
        return new Coordinate(group, artifact, extension, classifier, other);
    }

    boolean isMoving() {
        return version.equals("LATEST") || version.equals("RELEASE");
    }

    boolean isRange() {
        return version.startsWith("[") || version.startsWith("(");
    }

    private boolean isPlain() {
        return extension.equals("jar") && classifier.isEmpty();
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    @Override
    public String toString() {
        return key() + ":" + version;
    }
}
