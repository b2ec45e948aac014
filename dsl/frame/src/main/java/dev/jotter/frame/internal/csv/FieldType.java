package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Kind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Say which texts of a field are values of a type, and which types a column may have.
///
/// `02138` is no number, since its zero means something; nor is `+4915112345678`, which is a phone number; nor is a
/// whole number that a double would alter, `1e309`, `1_000` or `0x10`.
public enum FieldType {
    BOOLEAN,
    WHOLE,
    DECIMAL,
    DATE,
    DATE_TIME,
    INSTANT,
    TIME,
    /// Any text at all; it alone is not trimmed.
    TEXT,
    /// What the user calls a number may have zeros in front.
    SAID_WHOLE,
    SAID_DECIMAL,
    SAID_BOOLEAN;

    /// What says of a number that it is none, or has no end.
    public static final Set<String> UNENDING =
            Set.of("NaN", "nan", "inf", "-inf", "+inf", "Infinity", "-Infinity", "+Infinity");

    /// Hours, minutes and, if need be, seconds; nobody counts further than the microsecond.
    static final String CLOCK = "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?";

    static final String DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";

    /// Texts of an instant: a date, a time and Z or an offset.
    public static final String INSTANTS = DAY + "[ T]" + CLOCK + "(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)";

    /// Texts of a date with or without a time.
    public static final String DATE_TIMES = DAY + "([ T]" + CLOCK + ")?";

    /// Texts of a time.
    public static final String TIMES = CLOCK;

    /// Numbers with a plus sign: without decimals at most six digits, or it is a phone number.
    public static final String SIGNED =
            "[+]([0-9]{1,6}|[0-9]+[.][0-9]*([eE][+-]?[0-9]+)?|[.][0-9]+([eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+)";

    private static final List<FieldType> INFERRED =
            List.of(BOOLEAN, WHOLE, DECIMAL, DATE, DATE_TIME, INSTANT, TIME, TEXT);
    private static final List<FieldType> INFERRED_ELSEWHERE =
            List.of(BOOLEAN, WHOLE, DATE, DATE_TIME, INSTANT, TIME, TEXT);

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern PLUS = Pattern.compile(SIGNED);
    private static final Pattern DAY_ONLY = Pattern.compile(DAY);
    private static final Pattern DATE_AND_TIME = Pattern.compile(DATE_TIMES);
    private static final Pattern MOMENT = Pattern.compile(INSTANTS);
    private static final Pattern CLOCK_ONLY = Pattern.compile(TIMES);
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");
    private static final Set<String> TRUTHS = Set.of("true", "false", "t", "f", "yes", "no", "y", "n", "1", "0");

    /// List what a column may be, the narrowest first. A kind that is written in a style of its own, with a decimal
    /// comma or the day before the month, is text to begin with.
    public static List<FieldType> candidates(@Nullable Kind kind, Settings settings) {
        if (kind == null) return settings.plainNumbers() ? INFERRED : INFERRED_ELSEWHERE;
        return switch (kind) {
            case NUMBER -> settings.plainNumbers() ? List.of(SAID_WHOLE, SAID_DECIMAL) : List.of(TEXT);
            case BOOLEAN -> List.of(SAID_BOOLEAN);
            case DATE -> settings.dates().isEmpty() ? List.of(DATE) : List.of(TEXT);
            case DATE_TIME -> settings.dates().isEmpty() ? List.of(DATE_TIME, INSTANT) : List.of(TEXT);
            case TIME -> List.of(TIME);
            default -> List.of(TEXT);
        };
    }

    public boolean isTime() {
        return this == DATE_TIME || this == INSTANT || this == TIME;
    }

    /// Tell whether a text, without spaces around it, is a value of the type.
    public boolean fits(String text) {
        return switch (this) {
            case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case WHOLE -> whole(text);
            case DECIMAL -> decimal(text);
            case DATE -> DAY_ONLY.matcher(text).matches() && day(text);
            case DATE_TIME -> DATE_AND_TIME.matcher(text).matches() && day(text);
            case INSTANT -> MOMENT.matcher(text).matches() && day(text);
            case TIME -> CLOCK_ONLY.matcher(text).matches();
            case TEXT -> true;
            case SAID_WHOLE -> DIGITS.matcher(text).matches() && fitsLong(text);
            case SAID_DECIMAL -> UNENDING.contains(text) || number(text);
            case SAID_BOOLEAN -> TRUTHS.contains(text.toLowerCase(java.util.Locale.ROOT));
        };
    }

    private static boolean whole(String text) {
        var length = text.length();
        if (length == 0 || length > 20 || (text.charAt(0) != '-' && !digit(text.charAt(0)))) return false;
        return DIGITS.matcher(text).matches()
                && fitsLong(text)
                && Long.parseLong(text) != Long.MIN_VALUE
                && Long.toString(Long.parseLong(text)).equals(text);
    }

    private static boolean fitsLong(String text) {
        return text.length() < 19 || new BigInteger(text).bitLength() < 64;
    }

    private static boolean decimal(String text) {
        if (UNENDING.contains(text)) return true;
        if (!number(text)) return false;
        var digits = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
        if (digits.length() > 1 && digits.charAt(0) == '0' && digit(digits.charAt(1))) return false;
        if (text.charAt(0) == '+' && !PLUS.matcher(text).matches()) return false;
        if (text.length() <= 15 || !DIGITS.matcher(text).matches()) return true;
        var whole = new BigInteger(text);
        return whole.bitLength() < 64
                && new java.math.BigDecimal(whole.doubleValue()).compareTo(new java.math.BigDecimal(whole)) == 0;
    }

    private static boolean number(String text) {
        return NUMBER.matcher(text).matches() && !Double.isInfinite(Double.parseDouble(text));
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    /// Tell whether the date at the beginning of a text is in the calendar.
    private static boolean day(String text) {
        try {
            return LocalDate.MIN.isBefore(FieldValues.date(text));
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
