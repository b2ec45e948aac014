package dev.jotter.shell;

import dev.jotter.display.ColumnNames;
import dev.jotter.shell.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Find the table that a text between quotes is about: the live value of a variable at the head of a call around it.
final class Columns {
    private final Function<String, Optional<Object>> values;

    /// @param values reads a variable's present value by its name
    Columns(Function<String, Optional<Object>> values) {
        this.values = values;
    }

    /// Name the columns, none when there is no such table.
    ///
    /// @param tokens the code before the quote, comments left out
    List<String> at(List<Token> tokens) {
        return CallHeads.heads(tokens).stream()
                .flatMap(name -> table(name, tokens).stream())
                .findFirst()
                .map(ColumnNames::columnNames)
                .orElse(List.of());
    }

    /// Take a variable's value, or else that of the variable which this cell makes it from.
    private Optional<ColumnNames> table(String name, List<Token> tokens) {
        var seen = new HashSet<String>();
        var one = name;
        while (seen.add(one)) {
            var value = values.apply(one);
            if (value.isPresent()) {
                return value.filter(ColumnNames.class::isInstance).map(ColumnNames.class::cast);
            }
            one = source(one, tokens);
        }
        return Optional.empty();
    }

    /// Give the head of the chain in `var name = head.…;`.
    private static String source(String name, List<Token> tokens) {
        for (var i = tokens.size() - 2; i > 0; i--) {
            var isDeclared = tokens.get(i).is("=")
                    && tokens.get(i - 1).is(name)
                    && tokens.get(i + 1).kind() == Kind.NAME;
            if (isDeclared) return tokens.get(i + 1).text();
        }
        return name;
    }
}
