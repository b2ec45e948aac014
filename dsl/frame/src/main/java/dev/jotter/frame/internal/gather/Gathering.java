package dev.jotter.frame.internal.gather;

import dev.jotter.display.JotterException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Collect rows whose columns are found on the way. A column that a row says nothing of is missing there.
public final class Gathering {
    private static final int ROWS_A_LOOK = 1024;

    private final Map<String, GatheredColumn> columns = new LinkedHashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Said said;
    private final Map<String, Typed> known;
    private final Set<String> outgrown = new TreeSet<>();
    private final int window;
    private final Consumer<Gathering> full;
    private int rows;

    private Gathering(Said said, Map<String, Typed> known, int window, Consumer<Gathering> full) {
        this.said = said;
        this.known = known;
        this.window = window;
        this.full = full;
    }

    /// @param texts the columns that are known to be texts
    public Gathering(Said said, Set<String> texts) {
        this(said, texts(texts), Integer.MAX_VALUE, _ -> {});
    }

    /// Survey rows without keeping more than so many: what they say of the columns' types is in [#types].
    public static Gathering survey(Said said, Set<String> texts, int window) {
        return new Gathering(said, texts(texts), window, Gathering::letGo);
    }

    /// Gather rows whose types are known from a survey, and hand on a table as often as there are so many.
    public static Gathering windows(Said said, Map<String, Typed> types, int window, Consumer<Table> table) {
        var names = List.copyOf(types.keySet());
        return new Gathering(said, types, window, rows -> {
            table.accept(rows.table(names, false));
            rows.letGo();
        });
    }

    private static Map<String, Typed> texts(Set<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, _ -> Typed.TEXT));
    }

    /// Count the rows that have ended.
    public int rows() {
        return rows;
    }

    /// Say whether there is a column of this name.
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /// Give the column of this name, and make it when it is new.
    public GatheredColumn column(String name) {
        var known = columns.get(name);
        return known == null ? add(name) : known;
    }

    /// Make a column.
    public GatheredColumn add(String name) {
        var other = folded.put(GatheredColumn.fold(name), name);
        if (other != null) throw alike(other, name);
        var column = made(name);
        columns.put(name, column);
        return column;
    }

    /// Go on with the next row.
    ///
    /// @throws CancellationException after an interrupt; the thread stays interrupted
    public void endRow() {
        rows++;
        if (rows % ROWS_A_LOOK == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The work was stopped.");
        }
        if (rows == window) full.accept(this);
    }

    /// Hand on what is left, when there is any.
    public void end() {
        if (rows > 0) full.accept(this);
    }

    private void letGo() {
        for (var column : columns.values()) column.letGo(rows);
        rows = 0;
    }

    /// Say what these columns turned out to hold.
    public Map<String, Typed> types(List<String> names) {
        var types = new LinkedHashMap<String, Typed>();
        for (var name : names) types.put(name, named(name).typed());
        return types;
    }

    /// Name the columns whose numbers have become texts and lost the way they were written.
    public Set<String> outgrown() {
        for (var column : columns.values()) if (column.outgrown()) outgrown.add(column.name());
        return outgrown;
    }

    /// Make the table; a text column in which all are dates or times is one of these when `moments` says so.
    public Table table(boolean moments) {
        return table(List.copyOf(columns.keySet()), moments);
    }

    /// Make the table of these columns, in this order; one that no row said anything of is missing everywhere.
    public Table table(List<String> names, boolean moments) {
        return Table.create(
                names.stream().map(name -> named(name).finish(rows, moments)).toArray(Column<?>[]::new));
    }

    private GatheredColumn made(String name) {
        // What was said of a column counts for more than what was found; a survey has narrowed it.
        var typed = known.getOrDefault(name, Typed.UNKNOWN);
        var bySaying = said.kinds().containsKey(name) && typed.said().isEmpty();
        return new GatheredColumn(name, bySaying ? said.typed(name) : typed, said.missing());
    }

    /// Give a column that a row spoke of, or one of missing values, which is not kept: a later row may make it.
    private GatheredColumn named(String name) {
        return columns.getOrDefault(name, made(name));
    }

    private static JotterException alike(String first, String second) {
        return new JotterException(
                "Two columns are called \"" + first + "\" and \"" + second + "\".",
                "Expected a name of its own for each column, upper and lower case being the same.",
                "Rename one of them where the data comes from.");
    }
}
