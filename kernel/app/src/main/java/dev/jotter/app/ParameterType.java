package dev.jotter.app;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Name a type that a parameter may have, with what a value of it looks like.
enum ParameterType {
    BOOLEAN("boolean", "true or false", "true|false", "true|false", "true"),
    INT("int", "a whole number below 2,147,483,648", "-?(0|[1-9]\\d{0,8})", "[-+]?\\d{1,10}", "100"),
    LONG("long", "a whole number", "-?(0|[1-9]\\d{0,17})[lL]|-?[1-9]\\d{9,17}", "[-+]?\\d{1,19}[lL]?", "10000000000"),
    DOUBLE(
            "double",
            "a number",
            "-?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][-+]?\\d+)?[dD]?",
            "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?[dD]?",
            "0.5"),
    STRING("String", "a text", "(?s).*", "(?s).*", "text");

    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^[ \\t]*(?:final[ \\t]+)?(\\w+)[ \\t]+(\\w+)[ \\t]*=[ \\t]*([^;\\n]*);");

    /// What stands before a name in a declaration.
    final String java;

    /// What to say when a value does not fit.
    final String description;

    /// A value that fits.
    final String example;

    private final Pattern looks;
    private final Pattern fits;

    /// @param looks how a value is written that can be nothing else
    /// @param fits how any value is written that this type takes
    ParameterType(String java, String description, String looks, String fits, String example) {
        this.java = java;
        this.description = description;
        this.looks = Pattern.compile(looks);
        this.fits = Pattern.compile(fits);
        this.example = example;
    }

    boolean takes(String value) {
        return fits.matcher(value).matches() && (this != INT || fitsInt(value)) && (this != LONG || fitsLong(value));
    }

    /// Give the type that a value has by its looks; anything unclear is text, such as `02138`.
    static ParameterType of(String value) {
        for (var type : values()) {
            if (type.looks.matcher(value).matches()) return type;
        }
        return STRING;
    }

    /// Find which variables a cell declares with a value. One of a type that is not here has none.
    static SequencedMap<String, Optional<ParameterType>> declared(String code) {
        var found = new LinkedHashMap<String, Optional<ParameterType>>();
        DECLARATION
                .matcher(code)
                .results()
                .forEach(declaration -> found.put(
                        declaration.group(2),
                        declaration.group(1).equals("var")
                                ? literal(declaration.group(3).strip())
                                : named(declaration.group(1))));
        return found;
    }

    private static Optional<ParameterType> literal(String value) {
        if (value.matches("\"[^\"]*\"")) return Optional.of(STRING);
        return Optional.of(of(value.replace("_", ""))).filter(type -> type != STRING);
    }

    private static Optional<ParameterType> named(String name) {
        for (var type : values()) {
            if (type.java.equals(name)) return Optional.of(type);
        }
        return Optional.empty();
    }

    private static boolean fitsInt(String value) {
        var number = Long.parseLong(value);
        return number == (int) number;
    }

    private static boolean fitsLong(String value) {
        try {
            Long.parseLong(value.replaceAll("[lL]$", ""));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
