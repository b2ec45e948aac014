package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/// Find what a column of texts is, from batches that are gone before the next one comes, and turn batches of it. So it
/// does on disk what [Styles] does in memory.
final class ColumnStyle {
    private final String name;
    private final @Nullable Kind said;
    private final NumberStyle numbers;
    private final List<DateStyle> guesses;
    private Function<String, Optional<LocalDateTime>> dates;
    private boolean mayBeNumber;
    private boolean mayBeDate;
    private boolean whole = true;
    private boolean days = true;
    private boolean empty = true;
    private String unfit = "";

    ColumnStyle(String name, Settings settings) {
        this.name = name;
        said = settings.kinds().get(name);
        numbers = new NumberStyle(settings);
        dates = DateColumns.reader(settings.dates());
        mayBeNumber = said == Kind.NUMBER || (said == null && !settings.plainNumbers());
        mayBeDate = said == Kind.DATE
                || said == Kind.DATE_TIME
                || (said == null && !settings.dates().isEmpty());
        guesses = said == null ? new ArrayList<>(DateGuess.STYLES) : new ArrayList<>();
    }

    String name() {
        return name;
    }

    /// Tell whether more rows may change what is known.
    boolean isOpen() {
        return mayBeNumber || mayBeDate || !guesses.isEmpty();
    }

    /// Look at more rows.
    void look(StringColumn batch) {
        for (var row = 0; row < batch.size() && isOpen(); row++) {
            var text = batch.get(row);
            if (!text.isEmpty()) look(Spaces.trim(text));
        }
    }

    private void look(String text) {
        empty = false;
        if (mayBeNumber) {
            var number = numbers.read(text);
            whole &= number.filter(FieldType.WHOLE::fits).isPresent();
            mayBeNumber = number.isPresent();
        }
        if (mayBeDate) {
            var moment = dates.apply(text);
            days &= moment.filter(date -> DateColumns.isDay(date, text)).isPresent();
            mayBeDate = moment.isPresent();
        }
        DateGuess.narrow(guesses, text);
        if (!isOpen()) unfit = text;
    }

    /// Make up the mind once all rows were looked at.
    ///
    /// @return whether the column becomes something else than text
    /// @throws UnfitColumn when a value is not of the kind that the user gave
    boolean decide() {
        if (said != null) {
            if (said != Kind.TEXT && !isOpen()) throw new UnfitColumn(name, said, unfit);
            return isOpen();
        }
        if (empty) return false;
        if (!mayBeNumber && !mayBeDate && guesses.size() == 1) {
            mayBeDate = true;
            dates = DateColumns.reader(guesses);
            days = !guesses.getFirst().pattern().contains("H");
        }
        if (!mayBeNumber && !mayBeDate && guesses.size() > 1) DateGuess.tellDoubt(name, guesses, "lazy");
        return mayBeNumber || mayBeDate;
    }

    /// Turn some rows of a column that becomes something else.
    Column<?> turn(StringColumn batch) {
        if (!mayBeNumber) return DateColumns.of(batch, dates, days);
        var plain = new ArrayList<@Nullable String>(batch.size());
        for (var text : batch) {
            plain.add(text.isEmpty() ? null : numbers.read(Spaces.trim(text)).orElseThrow());
        }
        return FieldColumn.of(name, whole ? FieldType.WHOLE : FieldType.DECIMAL, plain);
    }
}
