package dev.jotter.frame.internal.csv;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Kind;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hold all options of a reading in one place.
///
/// @param quote the quote character, NUL for none
/// @param headerLine whether the first line names the columns
/// @param names the names that stand in for a header line, empty for `column1`, `column2`, …
/// @param dates date styles beside ISO's
public record Settings(
        Optional<Character> delimiter,
        char quote,
        Optional<Charset> encoding,
        char decimal,
        Optional<Character> thousands,
        List<DateStyle> dates,
        Optional<Character> comment,
        int skip,
        boolean headerLine,
        List<String> names,
        List<String> missing,
        Map<String, Kind> kinds) {

    /// Gather options; of two of a kind the later one counts, while missing texts, dates and types add up.
    public static Settings of(CsvOption... options) {
        var delimiter = Optional.<Character>empty();
        var quote = '"';
        var encoding = Optional.<Charset>empty();
        var decimal = '.';
        var thousands = Optional.<Character>empty();
        var dates = new ArrayList<DateStyle>();
        var comment = Optional.<Character>empty();
        var skip = 0;
        var headerLine = true;
        var names = List.<String>of();
        var missing = new ArrayList<String>();
        var kinds = new LinkedHashMap<String, Kind>();
        for (var option : options) {
            switch (option) {
                case CsvOption.Delimiter(var character) -> delimiter = Optional.of(ascii("delimiter", character));
                case CsvOption.Quote(var character) -> quote = ascii("quote", character);
                case CsvOption.Encoding(var name) -> encoding = Optional.of(charset(name));
                case CsvOption.Decimal(var mark) -> decimal = ascii("decimal", mark);
                case CsvOption.Thousands(var mark) -> thousands = Optional.of(mark);
                case CsvOption.Dates(var patterns) -> patterns.forEach(pattern -> dates.add(DateStyle.of(pattern)));
                case CsvOption.Comment(var character) -> comment = Optional.of(ascii("comment", character));
                case CsvOption.Skip(var lines) -> skip = Math.max(0, lines);
                case CsvOption.Header(var given) -> {
                    headerLine = false;
                    names = given;
                }
                case CsvOption.Missing(var texts) -> missing.addAll(texts);
                case CsvOption.Types(var column, var kind) -> kinds.put(column, kind);
            }
        }
        return new Settings(
                delimiter,
                quote,
                encoding,
                decimal,
                thousands,
                List.copyOf(dates),
                comment,
                skip,
                headerLine,
                names,
                List.copyOf(missing),
                kinds);
    }

    /// Tell whether numbers are written with the decimal point and nothing between the thousands.
    boolean plainNumbers() {
        return decimal == '.' && thousands.isEmpty();
    }

    private static char ascii(String word, char character) {
        if (character < 128) return character;
        throw new JotterException(
                "The text cannot be read with " + word + "('" + character + "').",
                "Expected a character of ASCII, such as ; or |, found '" + character + "'.",
                "Replace the character in the file, and name the new one.");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            var known = List.of(
                    "UTF-8",
                    "UTF-16LE",
                    "UTF-16BE",
                    "UTF-32",
                    "GB18030",
                    "Big5",
                    "Shift_JIS",
                    "EUC-JP",
                    "EUC-KR",
                    "ISO-8859-1",
                    "ISO-8859-15",
                    "windows-1250",
                    "windows-1251",
                    "windows-1252",
                    "KOI8-R");
            throw new JotterException(
                    "There is no encoding \"" + name + "\".",
                    "Expected a name that Java knows, such as " + String.join(", ", known) + ".",
                    Nearest.within(2, name, known)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Leave the encoding out if the file is UTF-8, or begins with a byte order mark."),
                    e);
        }
    }
}
