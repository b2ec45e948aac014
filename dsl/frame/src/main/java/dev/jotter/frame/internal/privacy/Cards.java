package dev.jotter.frame.internal.privacy;

import java.util.ArrayList;
import java.util.List;

/// Find numbers of payment cards: 13 to 19 digits within a range that a network gives out, the last one being right by
/// the method of Luhn (1960; ISO/IEC 7812-1, annex B). Digits stand together, or in the groups that are printed on
/// cards, with one blank or one dash between each.
///
/// A number that passes both tests by chance cannot be told from a card. One that is a piece of something longer is no
/// card: of a word, of a number with a point, of a row of more groups.
public final class Cards implements Finder {
    private static final int[][] PRINTED = {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}};

    private record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    @Override
    public void find(String text, Found found) {
        var at = 0;
        while (at < text.length()) {
            if (!Chars.isDigit(text, at)) {
                at++;
                continue;
            }
            var row = row(text, at);
            search(text, row, found);
            at = row.getLast().end();
        }
    }

    /// Read groups of digits as long as one blank or dash stands between them.
    private static List<Group> row(String text, int start) {
        var row = new ArrayList<Group>();
        var at = start;
        while (true) {
            var end = Chars.digits(text, at);
            row.add(new Group(at, end));
            if (!isSeparator(Chars.at(text, end)) || !Chars.isDigit(text, end + 1)) return row;
            at = end + 1;
        }
    }

    private static boolean isSeparator(char character) {
        return character == '-' || Chars.isSpace(character);
    }

    private static void search(String text, List<Group> row, Found found) {
        var at = 0;
        while (at < row.size()) {
            var taken = taken(text, row, at);
            if (taken > 0) {
                found.at(row.get(at).start(), row.get(at + taken - 1).end());
            }
            at += Math.max(1, taken);
        }
    }

    /// Count the groups of the card that begins with this one, 0 when there is none.
    private static int taken(String text, List<Group> row, int first) {
        var length = row.get(first).length();
        if (length >= 13 && length <= 19) return isCard(text, row, first, 1) ? 1 : 0;
        for (var printed : PRINTED) {
            if (matches(row, first, printed)
                    && isPart(text, row, first, printed.length)
                    && isCard(text, row, first, printed.length)) {
                return printed.length;
            }
        }
        return 0;
    }

    private static boolean matches(List<Group> row, int first, int... printed) {
        if (first + printed.length > row.size()) return false;
        for (var at = 0; at < printed.length; at++) {
            if (row.get(first + at).length() != printed[at]) return false;
        }
        return true;
    }

    /// Groups of one number have the same sign between them. A row that goes on in groups of four is a longer number,
    /// but for one group behind, which may be a year; so is an account that begins with letters.
    private static boolean isPart(String text, List<Group> row, int first, int count) {
        var separator = text.charAt(row.get(first).end());
        for (var at = first; at < first + count - 1; at++) {
            if (text.charAt(row.get(at).end()) != separator) return false;
        }
        if (first > 0 && text.charAt(row.get(first - 1).end()) == separator) {
            var before = row.get(first - 1);
            if (before.length() == 4 || Chars.isWord(text, before.start() - 1)) return false;
        }
        return first + count + 1 >= row.size() || row.get(first + count).length() != 4;
    }

    private static boolean isCard(String text, List<Group> row, int first, int count) {
        var start = row.get(first).start();
        var end = row.get(first + count - 1).end();
        if (Chars.gluedLeft(text, start, ".-/+@%") || Chars.gluedRight(text, end, ".-+@%")) return false;
        if (Chars.at(text, end) == '@' || (Chars.at(text, end) == '/' && Character.isLetter(Chars.at(text, end + 1)))) {
            return false;
        }
        var digits = new StringBuilder();
        for (var group : row.subList(first, first + count)) digits.append(text, group.start(), group.end());
        return Issuers.issues(digits) && luhn(digits) && !(goesOn(row, first, count) && Issuers.issuesLonger(digits));
    }

    /// Say whether a group of three follows: the check code of a card, or the end of one of 19 digits.
    private static boolean goesOn(List<Group> row, int first, int count) {
        return count == 4
                && first + count < row.size()
                && row.get(first + count).length() == 3;
    }

    /// Add up all digits, every second one from the right doubled and its own digits added; the sum ends in 0.
    static boolean luhn(CharSequence digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(digits.length() - 1 - at) - '0';
            var doubled = digit * 2;
            sum += at % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
