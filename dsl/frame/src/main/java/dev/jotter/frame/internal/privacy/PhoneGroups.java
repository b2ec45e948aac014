package dev.jotter.frame.internal.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Hold the groups of digits that may be one telephone number.
///
/// @param text where they stand
/// @param start where the first begins, its `+` or `(` counted in
/// @param groups where each begins and ends
record PhoneGroups(String text, int start, List<PhoneGroups.Group> groups) {
    /// Point at digits.
    record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private static final int MOST_GROUPS = 8;
    private static final int MOST_DIGITS = 17;
    private static final int WIDEST_GAP = 3;

    /// Read groups with blanks, dashes, dots, slashes and parentheses between them, all on one line.
    static PhoneGroups read(String text, int start) {
        var groups = new ArrayList<Group>();
        var at = start;
        while (!Chars.isDigit(text, at)) at++;
        var digits = 0;
        while (groups.size() < MOST_GROUPS) {
            var end = at;
            while (Chars.isDigit(text, end) && end - at <= MOST_DIGITS) end++;
            digits += end - at;
            if (digits > MOST_DIGITS) break;
            groups.add(new Group(at, end));
            at = next(text, end);
            if (at < 0) break;
        }
        return new PhoneGroups(text, start, groups);
    }

    /// Find the digits behind a gap, or give -1.
    private static int next(String text, int end) {
        for (var at = end; at <= end + WIDEST_GAP; at++) {
            var here = Chars.at(text, at);
            if (Chars.isDigit(here)) return at > end ? at : -1;
            if (" \u00A0\u202F-./()".indexOf(here) < 0) return -1;
        }
        return -1;
    }

    int count() {
        return groups.size();
    }

    PhoneGroups first(int count) {
        return new PhoneGroups(text, start, groups.subList(0, count));
    }

    int end() {
        return groups.getLast().end();
    }

    /// Say whether it ends where a number may end: not in a word, and not before a dash or point that leads on to more.
    boolean isWhole() {
        var balance = IntStream.range(start, end())
                .map(at -> bracket(text.charAt(at)))
                .sum();
        return balance == 0 && !Chars.gluedRight(text, end(), "-./@%:") && Chars.at(text, end()) != '@';
    }

    private static int bracket(char character) {
        return character == '(' ? 1 : character == ')' ? -1 : 0;
    }

    boolean isPhone(boolean labelled) {
        var digits = digits();
        if (digits.length() < 6 || isDate()) return false;
        if (text.charAt(start) == '+' || text.startsWith("(+", start)) {
            // One that is written together ends with its first group; what follows is another number.
            if (count() > 1 && groups.getFirst().length() >= 8) return false;
            return digits.charAt(0) != '0' && digits.length() >= 8 && digits.length() <= 15;
        }
        if (labelled) return digits.length() <= 15;
        return isAmerican() || isNational(digits) || isAbroad(digits);
    }

    private String digits() {
        var digits = new StringBuilder();
        for (var group : groups) digits.append(text, group.start(), group.end());
        return digits.toString();
    }

    /// `0049 30 123456`
    private boolean isAbroad(String digits) {
        return digits.startsWith("00")
                && count() > 1
                && digits.length() >= 10
                && digits.charAt(2) != '0'
                && !hasGap('.');
    }

    /// `020 7946 0958`, and with dots only where all groups have two digits.
    private boolean isNational(String digits) {
        if (digits.charAt(0) != '0' || digits.charAt(1) == '0' || count() < 2) return false;
        if (digits.length() < 9 || digits.length() > 12) return false;
        if (isZip()) return false;
        var pairs = groups.stream().allMatch(group -> group.length() == 2);
        return hasGap('.') ? pairs && count() == 5 : groups.getFirst().length() > 1 && (pairs ? count() == 5 : true);
    }

    /// `02138-1234`
    private boolean isZip() {
        return count() == 2
                && groups.getFirst().length() == 5
                && groups.getLast().length() == 4
                && text.charAt(groups.getFirst().end()) == '-';
    }

    /// `(212) 555-0123`, `212-555-0123`, `1-212-555-0123`, `212.555.0123`; blanks alone do not make one.
    private boolean isAmerican() {
        var first = count() - 3;
        if (first < 0
                || first > 1
                || (first == 1 && !text.startsWith("1", groups.getFirst().start()))) return false;
        if (first == 1 && groups.getFirst().length() != 1) return false;
        return american(first, 3)
                && american(first + 1, 3)
                && groups.get(first + 2).length() == 4
                && hasSign();
    }

    private boolean american(int at, int length) {
        var group = groups.get(at);
        return group.length() == length && text.charAt(group.start()) >= '2';
    }

    private boolean hasSign() {
        return hasGap('-') || hasGap('.') || text.substring(start, end()).indexOf('(') >= 0;
    }

    private boolean hasGap(char sign) {
        return text.substring(start, end()).indexOf(sign) >= 0;
    }

    /// Say whether three groups in a row are day, month and year, or the other way round.
    private boolean isDate() {
        return IntStream.rangeClosed(0, count() - 3).anyMatch(this::isDate);
    }

    private boolean isDate(int at) {
        var lengths = new int[] {
            groups.get(at).length(),
            groups.get(at + 1).length(),
            groups.get(at + 2).length()
        };
        var signs = text.substring(groups.get(at).end(), groups.get(at + 1).start())
                .equals(text.substring(
                        groups.get(at + 1).end(), groups.get(at + 2).start()));
        if (!signs || lengths[1] > 2) return false;
        return (lengths[0] <= 2 && lengths[2] == 4 && isYear(at + 2))
                || (lengths[0] == 4 && lengths[2] <= 2 && isYear(at));
    }

    private boolean isYear(int at) {
        return text.startsWith("19", groups.get(at).start())
                || text.startsWith("20", groups.get(at).start());
    }
}
