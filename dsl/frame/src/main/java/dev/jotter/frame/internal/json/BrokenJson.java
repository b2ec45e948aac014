package dev.jotter.frame.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/// Tell what of a file is not JSON, or no table.
public final class BrokenJson extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    private BrokenJson(String file, String found, long line) {
        super(found);
        this.file = file;
        this.line = line;
    }

    /// Name the file.
    BrokenJson in(String name) {
        return new BrokenJson(name, String.valueOf(getMessage()), line);
    }

    /// Give the name of the file.
    public String file() {
        return file;
    }

    /// Give the line on which it went wrong, from 1; 0 when it is the file as a whole.
    public long line() {
        return line;
    }

    static BrokenJson empty() {
        return new BrokenJson("", "nothing", 0);
    }

    static BrokenJson cutOff(JsonParser parser) {
        return found(parser, "the end of the file before the end of the array");
    }

    static BrokenJson noObject(JsonParser parser) throws IOException {
        return found(parser, word(parser));
    }

    static BrokenJson found(JsonParser parser, String what) {
        return at(parser.currentTokenLocation(), what);
    }

    static BrokenJson of(JacksonException e) {
        return at(e.getLocation(), reason(e));
    }

    private static BrokenJson at(JsonLocation location, String what) {
        return new BrokenJson(
                "",
                what + " in line " + location.getLineNr() + ", column " + location.getColumnNr(),
                location.getLineNr());
    }

    /// Say what was found in the words of the parser, without its advice for programmers.
    static String reason(JacksonException e) {
        return switch (e) {
            case JsonEOFException _ -> "the end of the text within a value";
            case StreamConstraintsException _ -> "values nested deeper than " + JsonFormat.DEEPEST;
            default -> {
                var said = e.getOriginalMessage()
                        .replaceAll("(?s)[:,;] *(was expecting|expected|expecting) .*", "")
                        .replaceAll("\\('(.)' \\(code \\d+[^)]*\\)\\)", "'$1'");
                yield Character.toLowerCase(said.charAt(0)) + said.substring(1);
            }
        };
    }

    /// Name the kind of value at which the parser stands.
    static String word(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + parser.getText();
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getText();
            default -> "something else";
        };
    }
}
