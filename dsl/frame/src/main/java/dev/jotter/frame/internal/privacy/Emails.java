package dev.jotter.frame.internal.privacy;

/// Find e-mail addresses by their at sign (RFC 5322, section 3.4.1, and RFC 6531 for letters of any script), also where
/// a link writes the sign as `%40`.
///
/// The name before the sign may be anything that the RFC allows, so that an address which carries another one in itself
/// (`bounce-ada=example.org@list.org`) goes as a whole. A domain needs no dot (`ada@localhost`), but a letter. What
/// stands in a link before `/`, `?` or `&` is no part of a name.
public final class Emails implements Finder {
    private static final String NAME = "!#$%'*+-=^_`{|}~.";
    private static final int LONGEST_QUOTED = 66;

    @Override
    public void find(String text, Found found) {
        var done = 0;
        for (var at = 0; at < text.length(); at++) {
            var width = sign(text, at);
            if (width == 0) continue;
            var end = domain(text, at + width);
            if (end < 0) continue;
            var start = name(text, at, done);
            if (start == at) continue;
            // A second sign, as of a sender that a mail program did not understand, belongs to it.
            for (var more = sign(text, end); more > 0 && domain(text, end + more) > 0; more = sign(text, end)) {
                end = domain(text, end + more);
            }
            found.at(start, end);
            done = end;
            at = end - 1;
        }
    }

    private static int sign(String text, int at) {
        var here = Chars.at(text, at);
        if (here == '@') return 1;
        return here == '%' && text.startsWith("40", at + 1) ? 3 : 0;
    }

    /// Give where the name before the sign begins, or the sign's own place when there is none.
    private static int name(String text, int sign, int floor) {
        var quoted = quoted(text, sign, floor);
        if (quoted < sign) return quoted;
        var start = sign;
        while (start > floor && isName(text.charAt(start - 1))) start--;
        while (start < sign && !startsName(text.charAt(start))) start++;
        return start;
    }

    /// Give where a name in quotes begins.
    private static int quoted(String text, int sign, int floor) {
        if (sign - 1 <= floor || text.charAt(sign - 1) != '"') return sign;
        for (var at = sign - 2; at >= Math.max(floor, sign - LONGEST_QUOTED); at--) {
            if (text.charAt(at) == '\n') return sign;
            if (text.charAt(at) == '"' && at < sign - 2) return at;
        }
        return sign;
    }

    private static boolean isName(char character) {
        return Chars.isWord(character) || NAME.indexOf(character) >= 0;
    }

    private static boolean startsName(char character) {
        return Chars.isWord(character) || character == '+';
    }

    /// Give where the domain ends, or -1 when none begins here.
    private static int domain(String text, int start) {
        if (Chars.at(text, start) == '[') return literal(text, start);
        var end = start;
        while (Chars.isWord(text, end) || ((Chars.at(text, end) == '.' || Chars.at(text, end) == '-') && end > start)) {
            if (Chars.at(text, end) == '.' && Chars.at(text, end - 1) == '.') break;
            end++;
        }
        while (end > start
                && !Character.isLetterOrDigit(text.charAt(end - 1))
                && !Character.isSurrogate(text.charAt(end - 1))) end--;
        return isDomain(text, start, end) ? end : -1;
    }

    /// A bare number is no domain, unless it is an IP address.
    private static boolean isDomain(String text, int start, int end) {
        if (end - start < 2) return false;
        for (var at = start; at < end; at++) {
            if (!Chars.isDigit(text, at) && text.charAt(at) != '.' && text.charAt(at) != '-') return true;
        }
        return IpAddresses.isV4(text, start, end);
    }

    /// Read `[192.0.2.1]`.
    private static int literal(String text, int start) {
        var end = start + 1;
        while (end - start < 48
                && (Chars.isWord(text, end) || Chars.at(text, end) == '.' || Chars.at(text, end) == ':')) end++;
        return Chars.at(text, end) == ']' && end > start + 2 ? end + 1 : -1;
    }
}
