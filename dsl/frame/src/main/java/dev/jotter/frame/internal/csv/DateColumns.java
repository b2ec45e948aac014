package dev.jotter.frame.internal.csv;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/// Make date columns of texts.
final class DateColumns {
    private static final DateStyle ISO = DateStyle.of("yyyy-MM-dd");
    private static final int REMEMBERED = 100_000;

    private DateColumns() {}

    /// Read by the first style that fits a text; ISO's comes last.
    static Function<String, Optional<LocalDateTime>> reader(List<DateStyle> styles) {
        var all = Stream.concat(styles.stream(), Stream.of(ISO)).toList();
        // Dates come again and again, and to read one costs a microsecond.
        var known = new HashMap<String, Optional<LocalDateTime>>();
        return text -> {
            if (known.size() > REMEMBERED) known.clear();
            return known.computeIfAbsent(
                    text,
                    _ -> all.stream()
                            .map(style -> style.read(text))
                            .flatMap(Optional::stream)
                            .findFirst());
        };
    }

    /// Read a whole column, as dates when no value has a time; empty when a value is no date.
    static Optional<Column<?>> of(StringColumn column, Function<String, Optional<LocalDateTime>> reader) {
        var moments = DateTimeColumn.create(column.name());
        var midnights = true;
        for (var row = 0; row < column.size(); row++) {
            var text = column.get(row);
            if (text.isEmpty()) {
                moments.appendMissing();
                continue;
            }
            var moment = reader.apply(Spaces.trim(text));
            if (moment.isEmpty()) return Optional.empty();
            midnights &= isDay(moment.get(), text);
            moments.append(moment.get());
        }
        return Optional.of(midnights ? days(moments) : moments);
    }

    /// Read a column of which each value is known to be a date.
    static Column<?> of(StringColumn column, Function<String, Optional<LocalDateTime>> reader, boolean asDays) {
        var moments = DateTimeColumn.create(column.name());
        for (var text : column) {
            if (text.isEmpty()) moments.appendMissing();
            else moments.append(reader.apply(Spaces.trim(text)).orElseThrow());
        }
        return asDays ? days(moments) : moments;
    }

    /// Tell whether a text that was read says nothing of a time.
    static boolean isDay(LocalDateTime moment, String text) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) && text.indexOf(':') < 0;
    }

    private static DateColumn days(DateTimeColumn moments) {
        var days = DateColumn.create(moments.name());
        for (var row = 0; row < moments.size(); row++) {
            var moment = moments.get(row);
            if (moment == null) days.appendMissing();
            else days.append(moment.toLocalDate());
        }
        return days;
    }
}
