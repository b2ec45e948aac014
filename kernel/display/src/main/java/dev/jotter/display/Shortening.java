package dev.jotter.display;

import java.util.LinkedHashMap;
import java.util.Locale;

/// Keep a value from flooding the page that shows it: a text of a hundred megabytes stops every front end.
final class Shortening {
    /// How much text is shown of one value, in characters.
    private static final int TEXT = 100_000;

    /// How much any other representation may hold; pictures and pages may be larger than text, but not without end.
    private static final int OTHER = 32_000_000;

    private Shortening() {}

    /// Cut what is too long, and say so in the text.
    static MimeBundle of(MimeBundle whole) {
        if (whole.data().entrySet().stream().noneMatch(one -> isTooLong(one.getKey(), one.getValue()))) return whole;
        var data = new LinkedHashMap<String, Object>();
        whole.data().forEach((type, content) -> {
            if (!isTooLong(type, content)) {
                data.put(type, content);
            } else if (type.equals(MimeBundle.TEXT)) {
                data.put(type, cut(content.toString()));
            } else {
                var left = "%s is left out: it has %s characters, and at most %s are sent."
                        .formatted(type, number(content.toString().length()), number(OTHER));
                data.merge(MimeBundle.TEXT, left, (one, two) -> one + "\n" + two);
            }
        });
        return new MimeBundle(data, whole.metadata());
    }

    /// Trees of JSON are counted by nobody; they come from code that knows what it sends.
    private static boolean isTooLong(String type, Object content) {
        return content instanceof String text && text.length() > (type.equals(MimeBundle.TEXT) ? TEXT : OTHER);
    }

    private static String cut(String text) {
        var end = Character.isHighSurrogate(text.charAt(TEXT - 1)) ? TEXT - 1 : TEXT;
        return "%s…\nThe first %s of %s characters are shown. To see all of them, print the value."
                .formatted(text.substring(0, end), number(end), number(text.length()));
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
