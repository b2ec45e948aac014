package dev.jotter.shell;

import java.util.List;
import java.util.stream.Stream;

/// Know the words of Java that may stand where a name may.
final class Keywords {
    private static final List<String> IN_EXPRESSION =
            List.of("new", "true", "false", "null", "switch", "this", "super", "instanceof");
    private static final List<String> AT_START = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "import",
            "int",
            "interface",
            "long",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "synchronized",
            "throw",
            "try",
            "var",
            "void",
            "while",
            "yield");
    private static final List<String> TYPES =
            List.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    private Keywords() {}

    /// Give the keywords with this prefix.
    static Stream<String> matching(Prefix prefix, boolean atStart) {
        if (prefix.typed().isEmpty()) return Stream.empty();
        return Stream.of(IN_EXPRESSION, atStart ? AT_START : TYPES)
                .flatMap(List::stream)
                .filter(word -> word.startsWith(prefix.typed()));
    }
}
