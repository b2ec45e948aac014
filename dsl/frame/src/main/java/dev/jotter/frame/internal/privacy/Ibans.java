package dev.jotter.frame.internal.privacy;

/// Find international bank account numbers (ISO 13616): a country, two check digits that make the whole 1 modulo 97
/// (ISO 7064), and an account of the length and the form that the country has. Written together, or in groups of four.
public final class Ibans implements Finder {
    private static final int GROUP = 4;

    @Override
    public void find(String text, Found found) {
        for (var at = 0; at + GROUP < text.length(); at++) {
            if (!begins(text, at) || Chars.gluedLeft(text, at, "+@%/")) continue;
            var form = IbanForms.of(text.substring(at, at + 2));
            if (form.isEmpty()) continue;
            var end = end(text, at, form.length());
            if (end < 0 || Chars.gluedRight(text, end, "+@%-")) continue;
            if (isIban(plain(text, at, end), form)) {
                found.at(at, end);
                at = end - 1;
            }
        }
    }

    private static boolean begins(String text, int at) {
        return isLetter(text.charAt(at))
                && isLetter(text.charAt(at + 1))
                && Chars.isDigit(text, at + 2)
                && Chars.isDigit(text, at + 3);
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    /// Find the end of so many letters and digits, all together or all in groups of four with one separator between, or
    /// give -1.
    private static int end(String text, int start, int length) {
        var separator = Chars.at(text, start + GROUP);
        var grouped = separator == '-' || Chars.isSpace(separator);
        var at = start;
        for (var taken = 0; taken < length; taken++) {
            if (grouped && taken > 0 && taken % GROUP == 0) {
                if (Chars.at(text, at) != separator) return -1;
                at++;
            }
            var here = Chars.at(text, at);
            if (!isLetter(here) && !Chars.isDigit(here)) return -1;
            at++;
        }
        return at;
    }

    private static String plain(String text, int start, int end) {
        var plain = new StringBuilder();
        for (var at = start; at < end; at++) if (Chars.isWord(text, at)) plain.append(text.charAt(at));
        return plain.toString();
    }

    /// Letters are all capital, or all small.
    private static boolean isIban(String plain, String form) {
        var large = plain.chars().noneMatch(Character::isLowerCase);
        var small = plain.chars().noneMatch(Character::isUpperCase);
        return (large || small) && IbanForms.fits(plain, form) && remainder(plain) == 1;
    }

    /// Take the number modulo 97 with its first four places moved to the end and each letter as two digits, A being 10.
    static int remainder(String plain) {
        var remainder = 0;
        for (var at = 0; at < plain.length(); at++) {
            var value = Character.digit(plain.charAt((at + GROUP) % plain.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
