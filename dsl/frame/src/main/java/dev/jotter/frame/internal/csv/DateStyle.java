package dev.jotter.frame.internal.csv;

import dev.jotter.display.JotterException;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/// Read dates that are written in a style, as `dd.MM.yyyy` or `d/M/yyyy HH:mm`. The 31st of February is none.
///
/// @param pattern the style in the letters of [DateTimeFormatter]
/// @param format reads it
public record DateStyle(String pattern, DateTimeFormatter format) {
    /// Understand a pattern; month names are English.
    ///
    /// @throws JotterException when the pattern is not one, or holds no whole date
    public static DateStyle of(String pattern) {
        try {
            var format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            var style = new DateStyle(pattern, format);
            if (style.read(format.format(LocalDateTime.of(2024, 12, 31, 13, 14, 15)))
                    .isPresent()) return style;
            throw new IllegalArgumentException("no whole date");
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new JotterException(
                    "The date style \"" + pattern + "\" cannot be read.",
                    "Expected day, month and year as d, M and y, with H, m and s for a time, found: " + e.getMessage()
                            + ".",
                    "Type dates(\"dd.MM.yyyy\"), dates(\"MM/dd/yyyy\") or dates(\"yyyy-MM-dd HH:mm\").",
                    e);
        }
    }

    /// Read a text as a date at midnight or as a date with its time; empty when it is not written in the style.
    Optional<LocalDateTime> read(String text) {
        var position = new ParsePosition(0);
        if (format.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            var parsed = format.parse(text);
            var date = parsed.query(TemporalQueries.localDate());
            return Optional.ofNullable(date).map(day -> at(day, parsed));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime at(LocalDate day, TemporalAccessor parsed) {
        var time = parsed.query(TemporalQueries.localTime());
        return time == null ? day.atStartOfDay() : day.atTime(time);
    }
}
