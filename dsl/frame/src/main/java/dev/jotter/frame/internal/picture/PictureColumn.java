package dev.jotter.frame.internal.picture;

import dev.jotter.frame.PictureShape;
import dev.jotter.frame.Pixels;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.AbstractColumn;
import tech.tablesaw.columns.AbstractColumnParser;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/// Hold pictures of one shape as a column of a Tablesaw table. A cell is a window onto an array that all share, so that
/// a copy, a sort or a choice of rows moves no pixel.
public final class PictureColumn extends AbstractColumn<PictureColumn, Pixels> {
    private final List<@Nullable Pixels> cells;

    private PictureColumn(String name, List<@Nullable Pixels> cells) {
        super(PictureType.PICTURE, name, new PictureType.NoText());
        this.cells = cells;
    }

    /// Make a column with no cells.
    public static PictureColumn empty(String name) {
        return new PictureColumn(name, new ArrayList<>());
    }

    /// Make a column of pictures that lie one after the other in an array, which it takes over.
    public static PictureColumn of(String name, byte[] bytes, PictureShape shape) {
        var count = bytes.length / shape.bytes();
        var cells = new ArrayList<@Nullable Pixels>(count);
        for (var at = 0; at < count; at++) cells.add(Pixels.of(bytes, at * shape.bytes(), shape));
        return new PictureColumn(name, cells);
    }

    /// Make a column of pictures, `null` where one is missing.
    public static PictureColumn of(String name, List<? extends @Nullable Pixels> pictures) {
        var column = empty(name);
        for (var picture : pictures) column.append(picture);
        return column;
    }

    /// Say how large its pictures are, or nothing when it has none.
    public Optional<PictureShape> shape() {
        return cells.stream().filter(Objects::nonNull).findFirst().map(Pixels::shape);
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    @Override
    public @Nullable Pixels get(int row) {
        return cells.get(row);
    }

    @Override
    public boolean isMissing(int row) {
        return cells.get(row) == null;
    }

    @Override
    public int countMissing() {
        return Math.toIntExact(cells.stream().filter(Objects::isNull).count());
    }

    @Override
    public String getString(int row) {
        var picture = cells.get(row);
        return picture == null ? "" : picture.toString();
    }

    @Override
    public String getUnformattedString(int row) {
        return getString(row);
    }

    @Override
    public PictureColumn append(@Nullable Pixels picture) {
        cells.add(fitting(picture));
        return this;
    }

    @Override
    public PictureColumn append(Column<Pixels> column) {
        for (var row = 0; row < column.size(); row++) append(column, row);
        return this;
    }

    @Override
    public PictureColumn append(Column<Pixels> column, int row) {
        return append(column.get(row));
    }

    @Override
    public PictureColumn appendObj(@Nullable Object value) {
        return append((Pixels) value);
    }

    @Override
    public PictureColumn appendMissing() {
        return append((Pixels) null);
    }

    @Override
    public PictureColumn appendCell(String text) {
        if (text.isEmpty()) return appendMissing();
        throw new UnsupportedOperationException("A picture cannot be read from a cell of text");
    }

    @Override
    public PictureColumn appendCell(String text, AbstractColumnParser<?> parser) {
        return appendCell(text);
    }

    @Override
    public PictureColumn set(int row, @Nullable Pixels picture) {
        cells.set(row, fitting(picture));
        return this;
    }

    @Override
    public PictureColumn set(int row, Column<Pixels> column, int from) {
        return set(row, column.get(from));
    }

    @Override
    public PictureColumn setMissing(int row) {
        return set(row, (Pixels) null);
    }

    private @Nullable Pixels fitting(@Nullable Pixels picture) {
        var shape = picture == null ? Optional.<PictureShape>empty() : shape();
        if (picture == null || shape.isEmpty() || shape.get().equals(picture.shape())) return picture;
        throw new IllegalArgumentException(
                "A column of pictures of " + shape.get() + " cannot hold one of " + picture.shape());
    }

    @Override
    public PictureColumn emptyCopy() {
        return empty(name());
    }

    @Override
    public PictureColumn emptyCopy(int rows) {
        return new PictureColumn(name(), new ArrayList<>(Collections.nCopies(rows, null)));
    }

    @Override
    public PictureColumn copy() {
        return new PictureColumn(name(), new ArrayList<>(cells));
    }

    @Override
    public PictureColumn subset(int[] rows) {
        return picked(Arrays.stream(rows));
    }

    @Override
    public PictureColumn where(Selection selection) {
        return picked(Arrays.stream(selection.toArray()));
    }

    private PictureColumn picked(IntStream rows) {
        return new PictureColumn(
                name(), new ArrayList<>(rows.mapToObj(cells::get).toList()));
    }

    @Override
    public PictureColumn removeMissing() {
        return picked(IntStream.range(0, size()).filter(row -> !isMissing(row)));
    }

    @Override
    public PictureColumn unique() {
        return new PictureColumn(name(), new ArrayList<>(new LinkedHashSet<>(cells)));
    }

    @Override
    public PictureColumn lead(int rows) {
        return lag(-rows);
    }

    @Override
    public PictureColumn lag(int rows) {
        var moved = emptyCopy(size());
        for (var row = 0; row < size(); row++) {
            if (row - rows >= 0 && row - rows < size()) moved.cells.set(row, cells.get(row - rows));
        }
        return moved;
    }

    @Override
    public void clear() {
        cells.clear();
    }

    @Override
    public void sortAscending() {
        cells.sort(Comparator.nullsLast(Comparator.naturalOrder()));
    }

    @Override
    public void sortDescending() {
        cells.sort(Comparator.nullsLast(Comparator.reverseOrder()));
    }

    @Override
    public int compare(Pixels one, Pixels other) {
        return one.compareTo(other);
    }

    @Override
    public IntComparator rowComparator() {
        var order = Comparator.nullsLast(Comparator.<Pixels>naturalOrder());
        return (one, other) -> order.compare(cells.get(one), cells.get(other));
    }

    @Override
    public Selection isMissing() {
        return new BitmapBackedSelection(
                IntStream.range(0, size()).filter(this::isMissing).toArray());
    }

    @Override
    public Selection isNotMissing() {
        return new BitmapBackedSelection(
                IntStream.range(0, size()).filter(row -> !isMissing(row)).toArray());
    }

    @Override
    public Set<Pixels> asSet() {
        return new HashSet<>(cells);
    }

    @Override
    public Pixels[] asObjectArray() {
        return cells.toArray(Pixels[]::new);
    }

    @Override
    public int byteSize() {
        return type().byteSize();
    }

    @Override
    public byte[] asBytes(int row) {
        var picture = cells.get(row);
        return picture == null ? new byte[0] : picture.bytes();
    }

    @Override
    public int valueHash(int row) {
        return Objects.hashCode(cells.get(row));
    }

    @Override
    public boolean equals(int one, int other) {
        return Objects.equals(cells.get(one), cells.get(other));
    }

    @Override
    public StringColumn asStringColumn() {
        return StringColumn.create(name(), IntStream.range(0, size()).mapToObj(this::getString));
    }

    @Override
    public Table summary() {
        return Table.create(
                name(),
                StringColumn.create("Measure", "Count", "Missing"),
                IntColumn.create("Value", size(), countMissing()));
    }

    @Override
    public Iterator<Pixels> iterator() {
        return Collections.unmodifiableList(cells).iterator();
    }
}
