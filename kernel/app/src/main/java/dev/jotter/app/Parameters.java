package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/// Turn `name=value` words into the code of a cell: `true` and `false`, numbers, and everything else as text.
final class Parameters {
    private Parameters() {}

    /// Give one declaration a line.
    ///
    /// @throws JotterException when a word is no `name=value` or the name cannot name a variable
    static String code(List<String> words) {
        return words.stream().map(Parameters::declaration).collect(Collectors.joining("\n"));
    }

    private static String declaration(String word) {
        var parts = word.split("=", 2);
        if (parts.length < 2 || !SourceVersion.isName(parts[0]) || parts[0].contains(".")) {
            throw new JotterException(
                    "The parameter \"" + word + "\" cannot become a variable.",
                    "A Java name, \"=\" and a value were expected.",
                    "Write it like this: -p rows=100");
        }
        return "var " + parts[0] + " = " + literal(parts[1]) + ";";
    }

    private static String literal(String value) {
        if (value.equals("true") || value.equals("false")) return value;
        if (value.matches("-?(0|[1-9]\\d{0,8})")) return value;
        if (value.matches("-?[1-9]\\d{9,17}")) return value + "L";
        if (value.matches("-?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][-+]?\\d+)?")) return value;
        return '"' + escape(value) + '"';
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
