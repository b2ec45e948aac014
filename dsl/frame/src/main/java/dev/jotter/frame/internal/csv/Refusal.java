package dev.jotter.frame.internal.csv;

import dev.jotter.display.JotterException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Say why a CSV file is not read.
final class Refusal {
    private Refusal() {}

    static JotterException empty(String file) {
        return new JotterException(
                "The file " + file + " is empty.",
                "Expected a line with the column names, found nothing.",
                "Check that the file was written or downloaded whole.");
    }

    static JotterException kind(String file, Signature kind) {
        return new JotterException(
                "The file " + file + " is no CSV text.",
                "Expected text, found " + kind.what() + ".",
                kind.next().formatted(file));
    }

    static JotterException encoding(
            String file, Charset expected, long line, @Nullable Charset guess, @Nullable Throwable cause) {
        return new JotterException(
                "The file " + file + " is not " + expected.name() + " text.",
                "Expected " + expected.name() + ", found bytes in line " + line + " that are nothing in it.",
                guess == null || guess.equals(expected)
                        ? "Ask whoever wrote the file for its encoding, and type encoding(\"...\")."
                        : "Type csv(\"" + file + "\", encoding(\"" + guess.name() + "\")), which it looks like.",
                cause);
    }

    static JotterException cutOff(String file, Packing packing, @Nullable Throwable cause) {
        return new JotterException(
                "The file " + file + " cannot be unpacked.",
                "Expected a whole " + (packing == Packing.GZIP ? "gzip" : "zstd") + " file, found one that is damaged"
                        + " or cut off.",
                "Download or copy the file again.",
                cause);
    }

    static JotterException unclosed(String file, long line) {
        return new JotterException(
                "A quote in line " + line + " of " + file + " is never closed.",
                "Expected a second quote before the end of the file, found none, so that the rest would be one field.",
                "Close the quote in line " + line + ", or type noQuote() if quotes are ordinary characters there.");
    }

    static JotterException tooLong(String file, long line) {
        return new JotterException(
                "The record that begins in line " + line + " of " + file + " is too long.",
                "Expected at most 64 MB, found more; most often a quote was opened there and not closed.",
                "Look at line " + line + ", or type noQuote() if quotes are ordinary characters there.");
    }

    static JotterException header(String file, long line) {
        return new JotterException(
                "The header of " + file + " cannot be read.",
                "Expected column names, found something behind a closing quote, or an open quote, in line " + line
                        + ".",
                "Mend line " + line + ", or type noQuote() if quotes are ordinary characters there.");
    }

    static JotterException duplicate(String file, List<String> names, int before, int at, boolean headerLine) {
        var better = names.stream().limit(at).map(name -> '"' + name + '"').toList();
        return new JotterException(
                "The header of " + file + " names the column \"" + names.get(at) + "\" twice.",
                "Expected a name of its own for each column, upper and lower case being the same, found \""
                        + names.get(before) + "\" as column " + (before + 1) + " and \"" + names.get(at)
                        + "\" as column " + (at + 1) + ".",
                headerLine
                        ? "Rename one of them in the file, or give all names: skip(1), header("
                                + (better.size() > 8 ? "" : String.join(", ", better) + ", ") + "...)."
                        : "Give each column a name of its own in header(...).");
    }

    static JotterException headerCount(String file, int given, int found) {
        return new JotterException(
                "The names in header(...) do not fit " + file + ".",
                "Expected a name for each of the " + found + " fields of the first line, found " + given + " names.",
                "Give " + found + " names, or type noHeader().");
    }

    static JotterException otherHeader(String first, Header header, String other, Header found) {
        return new JotterException(
                "The files " + first + " and " + other + " have different columns.",
                "Expected " + few(header.names()) + between(header) + " in each of them, found " + few(found.names())
                        + between(found) + " in " + other + ".",
                "Read them apart, and bring the columns together with select(...) and rename(...).");
    }

    static JotterException nothingFits(String file, Header header, long line, String text) {
        return new JotterException(
                "No line of " + file + " has as many fields as its header.",
                "Expected " + few(header.names()) + between(header) + ", found in line " + line + ": " + shortened(text)
                        + ".",
                "Name another delimiter(...), or say skip(n) if the header comes later.");
    }

    private static String between(Header header) {
        return " (with " + (header.delimiter() == '\t' ? "tabs" : "'" + header.delimiter() + "'") + " between)";
    }

    private static String few(List<String> names) {
        return names.size() > 8
                ? String.join(", ", names.subList(0, 8)) + " and " + (names.size() - 8) + " more"
                : String.join(", ", names);
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("nothing");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
