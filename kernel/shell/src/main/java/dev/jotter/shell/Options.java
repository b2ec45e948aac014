package dev.jotter.shell;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Hold the options of a magic, which stand before all else: `-n 3`, `--name=value`, `-f`, and `--` to end them.
///
/// @param values what followed each option that takes a value
/// @param flags the options that stand alone
/// @param rest everything behind the options, as it was typed
public record Options(Map<String, String> values, Set<String> flags, String rest) {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
    private static final Pattern OPTION = Pattern.compile("(--?[A-Za-z][\\w-]*)(?:=(\\S*))?(?=\\s|$)\\s*");

    public Options {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /// Give the rest word by word. Quotes keep words together and are taken off.
    public List<String> words() {
        return words(rest);
    }

    /// Say whether an option that stands alone was given.
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /// Give what followed an option.
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /// Give the whole number that followed an option.
    ///
    /// @throws JotterException when it is none from `least` on
    public int number(String option, int least, int otherwise) {
        var text = values.get(option);
        if (text == null) return otherwise;
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least) return Integer.parseInt(text);
        throw new JotterException(
                "The option " + option + " cannot be \"" + text + "\".",
                "A whole number from " + least + " on was expected.",
                "Type, for example, " + option + " " + Math.max(least, otherwise) + ".");
    }

    static Options parse(String arguments, Collection<String> takeValue, Collection<String> standAlone) {
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var rest = arguments.strip();
        for (var option = OPTION.matcher(rest); option.lookingAt(); option = OPTION.matcher(rest)) {
            var name = option.group(1);
            var value = option.group(2);
            rest = rest.substring(option.end());
            if (takeValue.contains(name)) {
                if (value == null) {
                    var word = WORD.matcher(rest);
                    if (!word.lookingAt()) throw valueless(name);
                    value = bare(word.group());
                    rest = rest.substring(word.end()).stripLeading();
                }
                values.put(name, value);
            } else if (standAlone.contains(name) && value == null) {
                flags.add(name);
            } else {
                throw unknown(
                        name,
                        Stream.concat(takeValue.stream(), standAlone.stream()).toList());
            }
        }
        if (rest.equals("--") || rest.startsWith("-- "))
            rest = rest.substring(2).stripLeading();
        return new Options(values, flags, rest);
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = WORD.matcher(text);
        while (word.find()) words.add(bare(word.group()));
        return words;
    }

    private static String bare(String word) {
        return word.replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2");
    }

    private static JotterException valueless(String name) {
        return new JotterException(
                "The option " + name + " stands alone.",
                "A value was expected behind it, but nothing was found.",
                "Type " + name + " and its value, or leave it out.");
    }

    private static JotterException unknown(String name, List<String> known) {
        return new JotterException(
                "The option " + name + " is not known here.",
                known.isEmpty()
                        ? "No option was expected."
                        : "One of these was expected: "
                                + String.join(", ", known.stream().sorted().toList()) + ".",
                known.isEmpty()
                        ? "Leave it out, or type -- before what is no option."
                        : Nearest.hint(name, known.stream().sorted().toList()));
    }
}
