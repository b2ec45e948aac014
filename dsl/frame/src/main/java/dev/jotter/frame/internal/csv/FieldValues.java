package dev.jotter.frame.internal.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/// Read the values of texts that fit a [FieldType].
public final class FieldValues {
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");

    private FieldValues() {}

    public static boolean truth(String text) {
        return TRUE.contains(text.toLowerCase(Locale.ROOT));
    }

    public static double number(String text) {
        return switch (text) {
            case "nan", "NaN" -> Double.NaN;
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    public static LocalDateTime dateTime(String text) {
        var date = date(text);
        var clock = text.indexOf(':');
        return clock < 0 ? date.atStartOfDay() : date.atTime(time(text.substring(clockStart(text))));
    }

    private static int clockStart(String text) {
        return Math.max(text.indexOf(' '), text.indexOf('T')) + 1;
    }

    public static Instant instant(String text) {
        var from = clockStart(text);
        var zone = from;
        while ("Z+-".indexOf(text.charAt(zone)) < 0) zone++;
        var moment = date(text).atTime(time(text.substring(from, zone)));
        return moment.toInstant(ZoneOffset.UTC).minusSeconds(offset(text.substring(zone)));
    }

    private static int offset(String zone) {
        if (zone.equals("Z")) return 0;
        var digits = zone.replace(":", "").substring(1);
        var seconds = Integer.parseInt(digits.substring(0, 2)) * 3600
                + (digits.length() > 2 ? Integer.parseInt(digits.substring(2)) * 60 : 0);
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }

    public static LocalDate date(String text) {
        var month = text.indexOf('-') + 1;
        var day = text.indexOf('-', month) + 1;
        var end = day;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        return LocalDate.of(
                Integer.parseInt(text.substring(0, month - 1)),
                Integer.parseInt(text.substring(month, day - 1)),
                Integer.parseInt(text.substring(day, end)));
    }

    public static LocalTime time(String text) {
        return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
    }
}
