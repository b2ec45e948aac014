package dev.jotter.frame.internal.privacy;

/// Find IPv4 addresses in dotted form and IPv6 addresses (RFC 4291, section 2.2).
///
/// Four numbers up to 255 with dots between cannot be told from a version such as `1.2.3.4` and count as an address;
/// one that is glued to a letter (`v1.2.3.4`) or to a fifth number does not.
public final class IpAddresses implements Finder {
    private static final int LONGEST = 45;

    @Override
    public void find(String text, Found found) {
        for (var at = 0; at < text.length(); at++) {
            if (!isPart(text.charAt(at))) continue;
            var end = at;
            var colons = 0;
            while (end < text.length() && isPart(text.charAt(end))) {
                if (text.charAt(end) == ':') colons++;
                end++;
            }
            if (colons < 2 || !v6(text, at, end, found)) v4s(text, at, end, found);
            at = end;
        }
    }

    private static boolean isPart(char character) {
        return Chars.isWord(character) || character == '.' || character == ':';
    }

    /// Look at a whole run of letters, digits, dots and colons.
    private static boolean v6(String text, int from, int to, Found found) {
        var start = afterWords(text, from, to);
        var end = to;
        if (Chars.at(text, start) == ':' && Chars.at(text, start + 1) != ':') start++;
        while (end > start && text.charAt(end - 1) == '.') end--;
        if (end - start >= 2 && text.charAt(end - 1) == ':' && text.charAt(end - 2) != ':') end--;
        if (end - start > LONGEST || !isV6(text, start, end)) return false;
        found.at(start, end);
        return true;
    }

    /// Pass over words with a colon behind them, as in `IPv6:2001:db8::1`.
    private static int afterWords(String text, int from, int to) {
        var start = from;
        for (var at = from; at < to && text.charAt(at) != ':'; at++) {
            if (Character.digit(text.charAt(at), 16) >= 0) continue;
            while (at < to && text.charAt(at) != ':') at++;
            start = at + 1;
        }
        return Math.min(start, to);
    }

    /// Say whether this is eight groups of hexadecimal digits, or fewer with one `::`, of which the last two may be an
    /// IPv4 address. One without any digit is a name of a program (`ab::cd`) and no address.
    static boolean isV6(String text, int start, int end) {
        var groups = 0;
        var gap = false;
        var digit = false;
        var at = start;
        while (at < end) {
            if (text.startsWith("::", at) && at + 2 <= end) {
                if (gap) return false;
                gap = true;
                at += 2;
                continue;
            }
            if (at > start && text.charAt(at - 1) != ':') {
                if (text.charAt(at) != ':') return false;
                at++;
            }
            var stop = at;
            while (stop < end && Character.digit(text.charAt(stop), 16) >= 0 && text.charAt(stop) < 128) {
                digit |= Chars.isDigit(text.charAt(stop));
                stop++;
            }
            if (stop < end && text.charAt(stop) == '.') {
                if (!isV4(text, at, end)) return false;
                groups += 2;
                digit = true;
                break;
            }
            if (stop == at || stop - at > 4) return false;
            groups++;
            at = stop;
        }
        return digit && (gap ? groups < 8 && groups > 0 : groups == 8);
    }

    private static void v4s(String text, int from, int to, Found found) {
        var start = from;
        while (start < to) {
            var end = start;
            while (end < to && text.charAt(end) != ':') end++;
            v4(text, start, end, found);
            start = end + 1;
        }
    }

    private static void v4(String text, int from, int to, Found found) {
        var start = from;
        var end = to;
        while (start < end && text.charAt(start) == '.') start++;
        while (end > start && text.charAt(end - 1) == '.') end--;
        if (isV4(text, start, end)) found.at(start, end);
    }

    /// Say whether this is four numbers up to 255 with dots between.
    static boolean isV4(String text, int start, int end) {
        if (end - start < 7 || end - start > 15) return false;
        var dots = 0;
        var number = -1;
        for (var at = start; at < end; at++) {
            var here = text.charAt(at);
            if (here == '.') {
                if (number < 0) return false;
                number = -1;
                dots++;
            } else if (Chars.isDigit(here)) {
                number = number < 0 ? here - '0' : number * 10 + here - '0';
                if (number > 255) return false;
            } else {
                return false;
            }
        }
        return dots == 3 && number >= 0;
    }
}
