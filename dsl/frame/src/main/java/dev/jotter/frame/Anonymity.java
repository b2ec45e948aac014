package dev.jotter.frame;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Say how well rows hide among each other: each shares its values in some columns with k - 1 others at least
/// (k-anonymity, Sweeney, 2002), and such a group has l different values of what must stay secret (l-diversity,
/// Machanavajjhala and others, 2007). A missing value counts as a value.
public final class Anonymity implements Displayable {
    private static final int SHOWN = 5;
    private static final int USUAL = 5;

    private final Table table;
    private final List<String> columns;
    private final Optional<String> secret;
    private final Map<List<@Nullable Object>, List<Integer>> groups;

    private Anonymity(Table table, List<String> columns, Optional<String> secret) {
        this.table = table;
        this.columns = columns;
        this.secret = secret;
        this.groups = groups(table, columns);
    }

    static Anonymity of(Table table, String... columns) {
        if (columns.length == 0) {
            throw new JotterException(
                    "Anonymity needs columns to look at.",
                    "Expected those that others may know of a person, found none.",
                    "Type anonymity(\"zip\", \"age\", \"sex\").");
        }
        for (var name : columns) Pictures.refuse(Cells.column(table, name), "anonymity");
        if (table.rowCount() == 0) {
            throw new JotterException(
                    "Anonymity cannot be told of no rows.",
                    "Expected rows, found none.",
                    "Look at the frame before it.");
        }
        return new Anonymity(table, List.of(columns), Optional.empty());
    }

    /// Look, too, at how many different values of this column each group has.
    public Anonymity sensitive(String column) {
        Pictures.refuse(Cells.column(table, column), "anonymity");
        return new Anonymity(table, columns, Optional.of(column));
    }

    /// Give the size of the smallest group: k.
    public int k() {
        return groups.values().stream().mapToInt(List::size).min().orElse(0);
    }

    /// Count the groups.
    public int groups() {
        return groups.size();
    }

    /// Count the rows that are alone in their group.
    public int unique() {
        return rowsBelow(2);
    }

    /// Count the rows in groups of fewer than `k` rows.
    public int rowsBelow(int k) {
        return groups.values().stream()
                .mapToInt(List::size)
                .filter(size -> size < k)
                .sum();
    }

    /// Give the least number of different sensitive values in a group: l.
    ///
    /// @throws JotterException when no column was called sensitive
    public int l() {
        var column = secret.orElseThrow(() -> new JotterException(
                "There is no l without a column that must stay secret.",
                "Expected a sensitive column, found none.",
                "Type anonymity(...).sensitive(\"illness\").l()."));
        return groups.values().stream()
                .mapToInt(rows -> different(column, rows))
                .min()
                .orElse(0);
    }

    /// Give this report again, or an error when a group is smaller than `k`: a gate before data leaves the house.
    public Anonymity require(int k) {
        if (k() >= k) return this;
        throw new JotterException(
                "The rows are not " + k + "-anonymous in " + String.join(", ", columns) + ".",
                "Expected groups of at least " + FrameView.count(k, "row") + ", found "
                        + FrameView.count(rowsBelow(k), "row") + " in smaller ones.",
                suggestions().stream()
                        .findFirst()
                        .map(best -> "Try " + best.word() + ", which makes k " + best.k() + ".")
                        .orElse("Leave columns out with without(...)."));
    }

    private int different(String column, List<Integer> rows) {
        var values = new HashSet<@Nullable Object>();
        for (var row : rows) values.add(Cells.value(Cells.column(table, column), row));
        return values.size();
    }

    private static Map<List<@Nullable Object>, List<Integer>> groups(Table table, List<String> columns) {
        var keys = columns.stream().map(name -> Cells.column(table, name)).toList();
        var groups = new LinkedHashMap<List<@Nullable Object>, List<Integer>>();
        for (var row = 0; row < table.rowCount(); row++) {
            var key = new ArrayList<@Nullable Object>();
            for (var column : keys) key.add(Cells.value(column, row));
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private List<Coarser> suggestions() {
        return Coarser.all(table, columns).stream()
                .filter(one -> one.rowsBelow() < rowsBelow(USUAL))
                .sorted(Comparator.comparingInt(Coarser::rowsBelow).thenComparing(Coarser::word))
                .toList();
    }

    /// One way to make a column coarser, and what it brings.
    private record Coarser(String word, int k, int unique, int rowsBelow) {
        static List<Coarser> all(Table table, List<String> columns) {
            var all = new ArrayList<Coarser>();
            for (var name : columns) {
                for (var way : Coarsening.of(Cells.column(table, name))) {
                    var after = new Anonymity(Masking.column(table, name, way.mask()), columns, Optional.empty());
                    all.add(of("mask(\"" + name + "\", " + way.word() + ")", after));
                }
                if (columns.size() > 1) {
                    var others = columns.stream()
                            .filter(other -> !other.equals(name))
                            .toList();
                    all.add(of("without(\"" + name + "\")", new Anonymity(table, others, Optional.empty())));
                }
            }
            return all;
        }

        private static Coarser of(String word, Anonymity after) {
            return new Coarser(word, after.k(), after.unique(), after.rowsBelow(USUAL));
        }
    }

    private Grid figures() {
        var grid = Grid.of("", "rows", "share of rows");
        for (var k : new int[] {2, 3, USUAL, 10}) {
            var word = k == 2 ? "alone with their values (k = 1)" : "in groups of fewer than " + k;
            grid = grid.row(word, rowsBelow(k), share(rowsBelow(k)));
        }
        return grid.caption(caption());
    }

    private String share(int rows) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * rows / table.rowCount());
    }

    private String caption() {
        var text = "k = " + k() + " over " + String.join(", ", columns) + ": "
                + FrameView.count(table.rowCount(), "row") + " in " + FrameView.count(groups(), "group");
        return secret.map(column -> text + "; l = " + l() + " for " + column).orElse(text);
    }

    /// List the smallest groups, the first ones of them.
    private Grid smallest() {
        var header = new ArrayList<>(columns);
        header.add("rows");
        secret.ifPresent(column -> header.add("different " + column));
        var grid = Grid.of(header.toArray(String[]::new));
        var least = groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> group.getValue().size()))
                .limit(SHOWN)
                .toList();
        for (var group : least) {
            var cells = new ArrayList<@Nullable Object>(group.getKey());
            cells.add(group.getValue().size());
            secret.ifPresent(column -> cells.add(different(column, group.getValue())));
            grid = grid.row(cells.toArray());
        }
        return grid.caption("the smallest groups" + (groups() > SHOWN ? ", " + SHOWN + " of " + groups() : ""));
    }

    private Optional<Grid> coarser() {
        var ways = suggestions();
        if (ways.isEmpty()) return Optional.empty();
        var grid = Grid.of("what would help", "k", "rows alone", "in groups of fewer than " + USUAL);
        for (var way : ways.subList(0, Math.min(SHOWN, ways.size()))) {
            grid = grid.row(way.word(), way.k(), way.unique(), way.rowsBelow());
        }
        return Optional.of(grid);
    }

    private List<Grid> grids() {
        var grids = new ArrayList<>(Arrays.asList(figures(), smallest()));
        coarser().ifPresent(grids::add);
        return grids;
    }

    @Override
    public MimeBundle toMimeBundle() {
        var html = grids().stream()
                .map(grid -> String.valueOf(grid.toMimeBundle().data().get(MimeBundle.HTML)))
                .collect(Collectors.joining("<br>"));
        return MimeBundle.html(html, toString());
    }

    @Override
    public String toString() {
        return grids().stream().map(Grid::toString).collect(Collectors.joining("\n\n"));
    }
}
