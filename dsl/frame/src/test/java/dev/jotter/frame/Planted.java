package dev.jotter.frame;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Put numbers into a mail: valid ones of cards and bank accounts, and others that only look like them. Check digits
/// are computed here by other means than in the code under test.
final class Planted {
    /// @param text what is found
    /// @param tag `card` or `iban`, or empty for what must not be found
    record Number(String text, String tag) {}

    private static final List<String> ISSUERS = List.of(
            "4:16", "51:16", "55:16", "2221:16", "2720:16", "34:15", "37:15", "36:14", "6011:16", "65:16", "3530:16",
            "62:16", "62:19", "6304:16");
    private static final List<String> COUNTRIES =
            List.of("DE:18", "AT:16", "ES:20", "PL:24", "PT:21", "CZ:20", "FI:14", "SE:20");

    private final Random random;

    Planted(long seed) {
        this.random = new Random(seed);
    }

    /// Give a mail with these numbers, each in a line of its own somewhere in it.
    String into(String mail, List<Number> numbers) {
        var lines = new ArrayList<>(mail.lines().toList());
        for (var number : numbers) {
            var words =
                    List.of("Please charge %s today.", "%s", "> No.: %s, thanks", "(%s)", "it was %s. Regards", "=%s;");
            lines.add(
                    random.nextInt(lines.size() + 1),
                    words.get(random.nextInt(words.size())).formatted(number.text()));
        }
        return String.join("\n", lines);
    }

    List<Number> numbers() {
        return List.of(
                card(),
                card(),
                iban(),
                iban(),
                wrongCard(),
                wrongIban(),
                order(),
                tracking(),
                stamp(),
                hex(),
                messageId());
    }

    private Number card() {
        return new Number(grouped(cardDigits()), "card");
    }

    private String cardDigits() {
        var issuer = ISSUERS.get(random.nextInt(ISSUERS.size())).split(":");
        var open = digits(issuer[0], Integer.parseInt(issuer[1]) - 1);
        for (var check = 0; ; check++) if (luhn(open + check)) return open + check;
    }

    private Number wrongCard() {
        var right = cardDigits();
        var last = (right.charAt(right.length() - 1) - '0' + 1 + random.nextInt(9)) % 10;
        return new Number(grouped(right.substring(0, right.length() - 1) + last), "");
    }

    private String grouped(String digits) {
        var blank = List.of("", " ", "-").get(random.nextInt(3));
        if (digits.length() == 15)
            return digits.substring(0, 4) + blank + digits.substring(4, 10) + blank + digits.substring(10);
        if (digits.length() == 14)
            return digits.substring(0, 4) + blank + digits.substring(4, 10) + blank + digits.substring(10);
        return digits.replaceAll("(.{4})(?=.)", "$1" + blank);
    }

    private Number iban() {
        return new Number(spaced(ibanText(0)), "iban");
    }

    private Number wrongIban() {
        return new Number(spaced(ibanText(1 + random.nextInt(95))), "");
    }

    private String spaced(String iban) {
        return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private String ibanText(int wrong) {
        var country = COUNTRIES.get(random.nextInt(COUNTRIES.size())).split(":");
        var account = digits("", Integer.parseInt(country[1]));
        var letters = "" + (country[0].charAt(0) - 'A' + 10) + (country[0].charAt(1) - 'A' + 10);
        var rest = new BigInteger(account + letters + "00")
                .mod(BigInteger.valueOf(97))
                .intValue();
        var check = (98 - rest - 2 + wrong) % 97 + 2;
        return country[0] + (check < 10 ? "0" : "") + check + account;
    }

    /// An order number; one whose last digit is right by chance could not be told from a card's by anybody.
    private Number order() {
        while (true) {
            var digits = digits("", 10 + random.nextInt(11));
            if (!luhn(digits)) return new Number(digits, "");
        }
    }

    private Number tracking() {
        return new Number(
                switch (random.nextInt(3)) {
                    case 0 -> "1Z" + digits("", 16);
                    case 1 -> digits("9400", 22).replaceAll("(.{4})(?=.)", "$1 ");
                    default -> digits("", 12);
                },
                "");
    }

    private Number stamp() {
        return new Number(random.nextBoolean() ? digits("10", 13) : digits("2002", 14), "");
    }

    private Number hex() {
        return new Number(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()), "");
    }

    private Number messageId() {
        return new Number("<" + cardDigits() + "." + random.nextInt(1000) + "@example.org>", "");
    }

    private String digits(String beginning, int length) {
        var digits = new StringBuilder(beginning);
        while (digits.length() < length) digits.append(random.nextInt(digits.isEmpty() ? 1 : 0, 10));
        return digits.toString();
    }

    /// Try all by the table of doubled digits.
    private static boolean luhn(String digits) {
        var doubled = new int[] {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
        var sum = 0;
        for (var at = digits.length() - 1; at >= 0; at -= 2) {
            sum += digits.charAt(at) - '0';
            if (at > 0) sum += doubled[digits.charAt(at - 1) - '0'];
        }
        return sum % 10 == 0;
    }
}
