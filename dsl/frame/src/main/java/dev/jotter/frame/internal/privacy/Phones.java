package dev.jotter.frame.internal.privacy;

/// Find telephone numbers: international (ITU-T E.123 and E.164: `+49 30 123456`, `0049 30 123456`), North American
/// (`(212) 555-0123`, `212-555-0123`), national with a leading zero in groups (`020 7946 0958`, `01 23 45 67 89`), and
/// any 6 to 15 digits behind a word such as `Tel:` or `Fax`.
///
/// Dates, times, IP addresses and bare rows of digits without such a word are none.
public final class Phones implements Finder {
    @Override
    public void find(String text, Found found) {
        var at = 0;
        while (at < text.length()) {
            if (!begins(text, at)) {
                at++;
                continue;
            }
            var end = end(text, at);
            if (end > 0) found.at(at, end);
            at = end > 0 ? end : Math.max(at + 1, Chars.digits(text, at));
        }
    }

    private static boolean begins(String text, int at) {
        var here = text.charAt(at);
        if (here == '(' || here == '+') {
            var next = Chars.at(text, at + 1);
            var digits = Chars.isDigit(next) || (here == '(' && next == '+' && Chars.isDigit(text, at + 2));
            return digits && !Chars.isWord(text, at - 1) && Chars.at(text, at - 1) != '+';
        }
        return Chars.isDigit(here) && !Chars.gluedLeft(text, at, ".-/+@=%:#,");
    }

    /// Find the end of the number that begins here, the longest of its groups first, or give 0.
    private static int end(String text, int start) {
        var groups = PhoneGroups.read(text, start);
        var labelled = PhoneLabels.before(text, start);
        for (var count = groups.count(); count > 0; count--) {
            var part = groups.first(count);
            if (part.isWhole() && part.isPhone(labelled)) return part.end();
        }
        return 0;
    }
}
