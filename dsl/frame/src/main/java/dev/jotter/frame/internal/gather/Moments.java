package dev.jotter.frame.internal.gather;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/// Tell that a column of texts is one of dates or times: when each of them is written as ISO 8601 has it, and not one
/// is anything else.
final class Moments {
    static final List<Moment> ALL = List.of(
            new Moment(10, 10, Held.DATE, Moments::date),
            new Moment(5, 18, Held.TIME, Moments::time),
            new Moment(10, 29, Held.DATE_TIME, Moments::dateTime),
            new Moment(17, 35, Held.INSTANT, Moments::instant));

    /// The zone as `Z`, `+02:00`, `+0200` or `+02`, behind a `T` or a space.
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /// Put what a text means into a row of a column; it throws when the text means no such thing.
    interface Put {
        void text(GatheredColumn column, int row, String text);
    }

    /// One kind of text.
    record Moment(int shortest, int longest, Held held, Put put) {
        boolean mayBe(String text) {
            return text.length() >= shortest
                    && text.length() <= longest
                    && Character.isDigit(text.charAt(0))
                    && Character.isDigit(text.charAt(1));
        }

        /// Make a column of texts that all are so, or of none.
        Column<?> column(String name, @Nullable String[] texts) {
            var column = new GatheredColumn(name, Typed.of(held), Set.of());
            for (var row = 0; row < texts.length; row++) {
                var text = texts[row];
                if (text != null && !text.isEmpty()) put.text(column, row, text);
            }
            return column.finish(texts.length, false);
        }
    }

    static Column<?> column(String name, @Nullable String[] texts, BitSet present) {
        var first = String.valueOf(texts[present.nextSetBit(0)]);
        return ALL.stream()
                .filter(moment -> moment.mayBe(first))
                .flatMap(moment -> read(name, texts, moment).stream())
                .findFirst()
                .orElseGet(() -> Bits.texts(name, texts));
    }

    /// Keep of these the ones that all texts are.
    static List<Moment> narrowed(List<Moment> moments, @Nullable String[] texts, BitSet present) {
        if (present.isEmpty()) return moments;
        return moments.stream()
                .filter(moment -> read("", texts, moment).isPresent())
                .toList();
    }

    private static Optional<Column<?>> read(String name, @Nullable String[] texts, Moment moment) {
        for (var text : texts) if (text != null && !text.isEmpty() && !moment.mayBe(text)) return Optional.empty();
        try {
            return Optional.of(moment.column(name, texts));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void date(GatheredColumn column, int row, String text) {
        column.date(row, LocalDate.parse(text));
    }

    private static void time(GatheredColumn column, int row, String text) {
        column.time(row, LocalTime.parse(text));
    }

    private static void dateTime(GatheredColumn column, int row, String text) {
        var moment = text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(parted(text));
        column.dateTime(row, moment);
    }

    private static void instant(GatheredColumn column, int row, String text) {
        column.instant(row, OffsetDateTime.parse(parted(text), INSTANT).toInstant());
    }

    /// A space may stand where ISO 8601 wants a `T`.
    private static String parted(String text) {
        return text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    }
}
