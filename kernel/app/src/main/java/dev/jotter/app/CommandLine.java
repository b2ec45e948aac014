package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hold the words of a command line, sorted into options and the rest.
///
/// @param values what followed each option that takes a value, in order
/// @param flags the options that take none
/// @param rest everything else
record CommandLine(Map<String, List<String>> values, Set<String> flags, List<String> rest) {
    /// Sort the words.
    ///
    /// @param takeValue options such as `--out` that take the next word, or what stands behind their `=`
    /// @param standAlone options that take nothing
    static CommandLine parse(
            String command, List<String> words, Collection<String> takeValue, Collection<String> standAlone) {
        var values = new HashMap<String, List<String>>();
        var flags = new HashSet<String>();
        var rest = new ArrayList<String>();
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var word = left.remove();
            var parts = word.split("=", 2);
            if (!word.startsWith("-")) {
                rest.add(word);
            } else if (standAlone.contains(word)) {
                flags.add(word);
            } else if (takeValue.contains(parts[0]) && (parts.length == 2 || !left.isEmpty())) {
                values.computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(parts.length == 2 ? parts[1] : left.remove());
            } else {
                throw wrong(command, word, takeValue, standAlone);
            }
        }
        return new CommandLine(values, flags, rest);
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    Optional<String> last(String option) {
        return all(option).isEmpty()
                ? Optional.empty()
                : Optional.of(all(option).getLast());
    }

    private static JotterException wrong(
            String command, String word, Collection<String> takeValue, Collection<String> standAlone) {
        if (takeValue.contains(word)) {
            return new JotterException(
                    "The option \"" + word + "\" of \"jotter " + command + "\" has no value.",
                    "A value was expected behind it, and the line ends.",
                    "Write the value behind it: " + word + " …");
        }
        var known = new ArrayList<>(takeValue);
        known.addAll(standAlone);
        return new JotterException(
                "\"jotter " + command + "\" knows no option \"" + word + "\".",
                known.isEmpty() ? "It takes no option." : "It takes: " + String.join(", ", known) + ".",
                Nearest.to(word, known)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Leave it out, or type ./jotter help."));
    }
}
