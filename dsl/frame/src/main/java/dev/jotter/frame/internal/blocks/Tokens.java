package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.CsvEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Find the fields of records. The arrays are used again for the next text.
///
/// A quote opens a field only at its start, spaces apart; a doubled one within is a character; behind the closing one
/// stands nothing but spaces. Records end with `\n` or `\r\n`, and empty lines are none where there are several
/// columns.
final class Tokens {
    /// Tell that a text needs another look: a lone `\r`, or something behind a closing quote, or a quote left open.
    private static final String ODD = "A line end or a quote stands where none is expected.";

    /// Point at a record that has not as many fields as there are columns.
    ///
    /// @param position where it begins in the text
    /// @param found the number of its fields
    record Misfit(int position, int found) {}

    private final Dialect dialect;
    private final boolean[] ends = new boolean[256];
    private final List<Misfit> misfits = new ArrayList<>();
    private byte[] bytes = {};
    private int size;
    private int[] from = {};
    private int[] to = {};
    private int rows;
    private int consumed;
    private boolean doubled;
    private int quotedFrom;
    private int quotedTo;

    Tokens(Dialect dialect) {
        this.dialect = dialect;
        for (var one : new int[] {dialect.delimiter(), '\n', '\r'}) ends[one] = true;
    }

    byte[] bytes() {
        return bytes;
    }

    int rows() {
        return rows;
    }

    /// Give how many bytes the whole records take; less than the text when a quoted field goes on behind it.
    int consumed() {
        return consumed;
    }

    List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    /// Give where the fields begin: those of the first record, then those of the next.
    int[] from() {
        return from;
    }

    /// Give behind which byte the fields end.
    int[] to() {
        return to;
    }

    int columns() {
        return dialect.columns();
    }

    /// Find the fields.
    ///
    /// @param text whole lines; the last byte is `\n`
    /// @param header whether the first record is none
    /// @param last whether the file ends with the text
    /// @param breaks whether quoted fields may hold line breaks
    /// @throws CsvEngine.Refused when the text is odd
    /// @throws LineBreak when a quoted field holds a line break and that is not expected
    void read(byte[] text, int length, boolean header, boolean last, boolean breaks) throws IOException {
        bytes = text;
        size = length;
        rows = 0;
        consumed = 0;
        doubled = false;
        misfits.clear();
        var skipped = header;
        while (consumed < size) {
            var next = record(consumed, skipped, breaks);
            if (next < 0) {
                if (last) throw odd();
                break;
            }
            consumed = next;
            skipped = false;
        }
        if (doubled) halve();
        if (!dialect.missing().isEmpty()) blank();
    }

    /// Read a record.
    ///
    /// @return where the next one begins, -1 when this one does not end within the text
    private int record(int begin, boolean header, boolean breaks) throws IOException {
        // In a JVM that has just begun, a local variable costs less than a field.
        var text = bytes;
        var columns = dialect.columns();
        var delimiter = dialect.delimiter();
        var quote = dialect.quote();
        var base = rows * columns;
        if (base + columns > from.length) grow(base + columns);
        if (columns > 1 && text[begin] == '\n') return begin + 1;
        var field = 0;
        var more = false;
        var at = begin;
        while (true) {
            var start = at;
            var end = at;
            var one = text[at];
            if (one == quote || one == ' ') {
                at = careful(at, breaks);
                if (at < 0) return -1;
                start = quotedFrom;
                end = quotedTo;
            } else {
                at = plain(at);
                end = at;
            }
            if (field < columns) {
                from[base + field] = start;
                to[base + field] = end;
            } else {
                more |= start != end;
            }
            field++;
            if (text[at] != delimiter) break;
            at++;
        }
        if (text[at] == '\r') {
            if (text[at + 1] != '\n') throw odd();
            at++;
            if (columns > 1 && at == begin + 1) return at + 1;
        }
        // A delimiter too many at the end of a line takes nothing away.
        if (!header) {
            if (field >= columns && !more) rows++;
            else misfits.add(new Misfit(begin, field));
        }
        return at + 1;
    }

    /// Find the end of a field without quotes. A method of its own, since the JVM compiles a small loop sooner.
    private int plain(int start) {
        var text = bytes;
        var special = ends;
        var at = start;
        while (!special[text[at] & 0xff]) at++;
        return at;
    }

    /// Read a field that begins with a quote or a space.
    ///
    /// @return the place behind it, -1 when it does not end within the text
    private int careful(int start, boolean breaks) throws IOException {
        var quote = dialect.quote();
        var spaces = dialect.delimiter() != ' ';
        var at = start;
        while (spaces && bytes[at] == ' ') at++;
        if (bytes[at] != quote) {
            quotedFrom = start;
            quotedTo = plain(at);
            return quotedTo;
        }
        quotedFrom = ++at;
        var twice = false;
        while (true) {
            while (at < size && bytes[at] != quote) {
                if (!breaks && (bytes[at] == '\n' || bytes[at] == '\r')) throw new LineBreak();
                at++;
            }
            if (at == size) return -1;
            if (bytes[at + 1] != quote) break;
            twice = true;
            at += 2;
        }
        quotedTo = twice ? ~at : at;
        doubled |= twice;
        at++;
        while (spaces && bytes[at] == ' ') at++;
        if (!ends[bytes[at] & 0xff]) throw odd();
        return at;
    }

    private void grow(int needed) {
        var length = Math.max(needed, Math.max(1 << 12, 2 * from.length));
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
    }

    /// Make one of two quotes, in place.
    private void halve() {
        for (var field = 0; field < rows * dialect.columns(); field++) {
            if (to[field] >= 0) continue;
            var end = ~to[field];
            var into = from[field];
            for (var at = from[field]; at < end; at++) {
                bytes[into++] = bytes[at];
                if (bytes[at] == dialect.quote()) at++;
            }
            to[field] = into;
        }
    }

    /// Empty the fields that mean "no value".
    private void blank() {
        for (var field = 0; field < rows * dialect.columns(); field++) {
            for (var text : dialect.missing()) {
                if (Arrays.equals(bytes, from[field], to[field], text, 0, text.length)) to[field] = from[field];
            }
        }
    }

    /// Read a field as text.
    ///
    /// @throws CharacterCodingException when it is not UTF-8
    String text(int field) throws CharacterCodingException {
        return text(bytes, from[field], to[field]);
    }

    static String text(byte[] bytes, int from, int to) throws CharacterCodingException {
        for (var at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString();
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static CsvEngine.Refused odd() {
        return new CsvEngine.Refused(new IOException(ODD));
    }

    /// Tell that a line ends within quotes, so that blocks cannot be read apart from each other.
    static final class LineBreak extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
