package dev.jotter.frame;

import dev.jotter.display.JotterException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Say what becomes of values that nobody may see.
public sealed interface Mask permits HashMask, Mask.Kept, Mask.Year, Mask.Bands {
    /// Put a token in the place of a value: the same value and the same secret give the same token, in every column and
    /// table, so that tables can still be joined. Without the secret nobody can make a token of a guess.
    ///
    /// @throws JotterException when the secret is so short or so simple that it could be guessed
    static Mask hash(@Nullable String secret) {
        return HashMask.of(secret);
    }

    /// Put `*` for each letter and digit and keep blanks and punctuation, so that the shape is left.
    static Mask redact() {
        return new Kept(0, 0);
    }

    /// Redact all but the first letters and digits; a value that has no more than those is redacted whole.
    static Mask keepFirst(int n) {
        return new Kept(atLeastOne("keepFirst", n), 0);
    }

    /// Redact all but the last letters and digits; a value that has no more than those is redacted whole.
    static Mask keepLast(int n) {
        return new Kept(0, atLeastOne("keepLast", n));
    }

    /// Keep the year of a date.
    static Mask year() {
        return new Year();
    }

    /// Put numbers into bands of this width: with 10, 34 becomes `30 to 39`.
    static Mask bands(double width) {
        if (width > 0 && Double.isFinite(width)) return new Bands(width);
        throw new JotterException(
                "Bands cannot be " + width + " wide.",
                "Expected a number greater than 0, found " + width + ".",
                "Type bands(10).");
    }

    private static int atLeastOne(String word, int n) {
        if (n > 0) return n;
        throw new JotterException(
                "The word " + word + " cannot keep " + n + " letters.",
                "Expected a number greater than 0, found " + n + ".",
                "Type " + word + "(4), or redact() to keep none.");
    }

    /// Carry [#redact], [#keepFirst] and [#keepLast].
    ///
    /// @param first how many letters and digits stay at the beginning
    /// @param last how many stay at the end
    record Kept(int first, int last) implements Mask {
        /// Redact a text.
        String text(String value) {
            var signs = value.codePoints().toArray();
            var hidden = 0;
            for (var sign : signs) if (isHidden(sign)) hidden++;
            var all = hidden <= first + last;
            var seen = 0;
            var masked = new StringBuilder(value.length());
            for (var sign : signs) {
                if (!isHidden(sign)) {
                    masked.appendCodePoint(sign);
                    continue;
                }
                seen++;
                if (!all && (seen <= first || seen > hidden - last)) masked.appendCodePoint(sign);
                else masked.append('*');
            }
            return masked.toString();
        }

        /// What is neither blank nor common punctuation may mean something, as an emoji does.
        private static boolean isHidden(int sign) {
            if (Character.isLetterOrDigit(sign)) return true;
            return sign > 127 && !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && !isPunctuation(sign);
        }

        private static boolean isPunctuation(int sign) {
            return switch (Character.getType(sign)) {
                case Character.DASH_PUNCTUATION,
                        Character.CONNECTOR_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION -> true;
                default -> false;
            };
        }
    }

    /// Carry [#year].
    record Year() implements Mask {
        long of(LocalDate date) {
            return date.getYear();
        }
    }

    /// Carry [#bands].
    ///
    /// @param width how wide each band is
    record Bands(double width) implements Mask {
        /// Name the band of a number; whole numbers in bands of whole width name their last one, too.
        String of(double value, boolean whole) {
            var low = Math.floor(value / width) * width;
            if (whole && width == Math.rint(width)) {
                return width == 1 ? Values.number(low) : Values.number(low) + " to " + Values.number(low + width - 1);
            }
            return Values.number(low) + " to below " + Values.number(low + width);
        }
    }
}
