package dev.jotter.frame.internal.gather;

import dev.jotter.frame.internal.csv.SaidType;
import dev.jotter.frame.internal.gather.Moments.Moment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/// Collect the values of one column. It holds the narrowest type that all values fit, and becomes text when they are
/// of several; no value is altered on the way.
///
/// All but texts are kept as 64 bits each, see [Bits].
public final class GatheredColumn {
    private static final int FIRST = 16;
    private static final int LONG_DIGITS = 19;

    private final String name;
    private Held held;
    private long[] bits = new long[0];
    private @Nullable String[] texts = new String[0];
    private final BitSet present = new BitSet();
    private int size;
    private boolean outgrown;
    private final Optional<Moment> moment;
    private final Set<String> missing;
    private Optional<SaidType> said;
    /// What is known of values that were let go: whether there were any, whether whole ones are exact as doubles, and
    /// which moments all of them may be.
    private boolean any;
    private boolean exact = true;
    private List<Moment> moments = Moments.ALL;

    GatheredColumn(String name, Typed typed, Set<String> missing) {
        this.name = name;
        this.missing = missing;
        held = typed.held();
        moment = typed.moment();
        said = typed.said();
    }

    String name() {
        return name;
    }

    /// Say whether numbers had to become texts, so that the way they were written is lost.
    boolean outgrown() {
        return outgrown;
    }

    /// Say whether this row has a value already, were it only a missing one.
    public boolean has(int row) {
        return size > row;
    }

    /// Say in so many words that the row has no value.
    public void missing(int row) {
        size = row + 1;
    }

    /// Put a whole number.
    public void whole(int row, long value) {
        if (value == Bits.NO_LONG) text(row, Long.toString(value));
        else if (held == Held.NUMBER && (long) (double) value == value && Math.abs(value) <= Bits.EXACT) {
            bits(row, Held.NUMBER, Double.doubleToRawLongBits((double) value));
        } else put(row, Held.WHOLE, value, () -> Long.toString(value));
    }

    /// Put a number that may have a fraction. One that is too great for a double stays a text, NaN is missing.
    ///
    /// @param source how the number was written
    public void number(int row, double value, String source) {
        if (Double.isNaN(value)) missing(row);
        else if (Double.isInfinite(value) && source.chars().anyMatch(Character::isDigit)) text(row, source);
        else {
            if (held == Held.WHOLE && wholeAreExact()) becomeNumber();
            put(row, Held.NUMBER, Double.doubleToRawLongBits(value), () -> source);
        }
    }

    /// Put a decimal number: as a whole one, as a double, or as text when neither holds all its digits.
    ///
    /// @param whole whether it is a whole number if it has no fraction
    public void decimal(int row, BigDecimal value, boolean whole) {
        if (whole && value.scale() <= 0) {
            if (value.precision() - value.scale() > LONG_DIGITS) text(row, value.toPlainString());
            else integer(row, value.toBigIntegerExact());
            return;
        }
        var near = value.doubleValue();
        var exact = !Double.isInfinite(near) && new BigDecimal(Double.toString(near)).compareTo(value) == 0;
        if (exact) number(row, near, value.toPlainString());
        else text(row, value.toPlainString());
    }

    /// Put a whole number of any size; one beyond 64 bits stays a text.
    public void integer(int row, BigInteger value) {
        if (value.bitLength() < Long.SIZE) whole(row, value.longValueExact());
        else text(row, value.toString());
    }

    public void truth(int row, boolean value) {
        put(row, Held.TRUTH, value ? 1 : 0, () -> Boolean.toString(value));
    }

    public void date(int row, LocalDate value) {
        if (!Bits.fits(value)) text(row, value.toString());
        else if (held == Held.DATE_TIME) bits(row, Held.DATE_TIME, Bits.of(value.atStartOfDay()));
        else put(row, Held.DATE, value.toEpochDay(), value::toString);
    }

    public void time(int row, LocalTime value) {
        put(row, Held.TIME, value.toNanoOfDay(), value::toString);
    }

    public void dateTime(int row, LocalDateTime value) {
        if (!Bits.fits(value.toLocalDate())) {
            text(row, value.toString());
            return;
        }
        if (held == Held.DATE) becomeDateTime();
        put(row, Held.DATE_TIME, Bits.of(value), value::toString);
    }

    public void instant(int row, Instant value) {
        if (Bits.fits(value)) put(row, Held.INSTANT, Bits.of(value), value::toString);
        else text(row, value.toString());
    }

    /// Put a text; the empty one is missing, as in every frame, and so is one that the user said to be none.
    public void text(int row, String value) {
        if (missing.contains(value)) {
            missing(row);
            return;
        }
        if (held != Held.TEXT) becomeText();
        texts = grown(texts, row);
        texts[row] = value;
        if (!value.isEmpty()) present.set(row);
        size = row + 1;
    }

    private void put(int row, Held kind, long value, Written written) {
        if (held == Held.NOTHING) held = kind;
        if (held == kind) bits(row, kind, value);
        else text(row, written.text());
    }

    /// Write a value as text, only when it is needed.
    private interface Written {
        String text();
    }

    private void bits(int row, Held kind, long value) {
        held = kind;
        if (row >= bits.length) bits = Arrays.copyOf(bits, Math.max(FIRST, Math.max(row + 1, bits.length * 2)));
        bits[row] = value;
        present.set(row);
        size = row + 1;
    }

    private boolean wholeAreExact() {
        return exact && present.stream().allMatch(row -> Math.abs(bits[row]) <= Bits.EXACT);
    }

    private void becomeNumber() {
        present.stream().forEach(row -> bits[row] = Double.doubleToRawLongBits((double) bits[row]));
        held = Held.NUMBER;
    }

    private void becomeDateTime() {
        present.stream()
                .forEach(row ->
                        bits[row] = Bits.of(LocalDate.ofEpochDay(bits[row]).atStartOfDay()));
        held = Held.DATE_TIME;
    }

    private void becomeText() {
        var had = any || !present.isEmpty();
        outgrown = held == Held.NUMBER && had;
        // What is no text is no moment either.
        if (had) moments = List.of();
        texts = grown(texts, size);
        present.stream().forEach(row -> texts[row] = Bits.text(held, bits[row]));
        bits = new long[0];
        held = Held.TEXT;
    }

    private static @Nullable String[] grown(@Nullable String[] texts, int row) {
        return row < texts.length ? texts : Arrays.copyOf(texts, Math.max(FIRST, Math.max(row + 1, texts.length * 2)));
    }

    /// Make the column, of so many rows.
    Column<?> finish(int rows, boolean moments) {
        if (held != Held.TEXT && held != Held.NOTHING) {
            return Bits.column(name, held, Arrays.copyOf(bits, Math.max(rows, bits.length)), present, rows);
        }
        var all = Arrays.copyOf(texts, rows);
        if (said.isPresent()) return said.get().narrowed(name, all).column(name, all);
        if (moment.isPresent()) return moment.get().column(name, all);
        return moments && !present.isEmpty() ? Moments.column(name, all, present) : Bits.texts(name, all);
    }

    /// Keep of the values nothing but what they say of the type.
    void letGo(int rows) {
        if (held == Held.WHOLE) exact = wholeAreExact();
        said = said.map(type -> type.narrowed(name, texts));
        if (held == Held.TEXT && !moments.isEmpty()) moments = Moments.narrowed(moments, texts, present);
        any |= !present.isEmpty();
        present.clear();
        texts = new String[0];
        size = 0;
    }

    /// Say what all values were.
    Typed typed() {
        if (said.isPresent()) return Typed.said(said.get());
        if (held == Held.NOTHING) return Typed.TEXT;
        if (held != Held.TEXT || !any) return Typed.of(held);
        return new Typed(held, moments.stream().findFirst(), Optional.empty());
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
