package dev.jotter.frame;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.Html;
import dev.jotter.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/// Sum up a table: a grid each for columns of numbers, of dates and of all else, and under them what is odd.
public final class Description implements Displayable {
    private final List<Grid> grids;
    private final List<String> suspicions;

    private Description(List<Grid> grids, List<String> suspicions) {
        this.grids = List.copyOf(grids);
        this.suspicions = List.copyOf(suspicions);
    }

    /// Look at every column, as many at a time as there are processors.
    static Description of(Table table) {
        var summaries = table.columns().parallelStream().map(ColumnSummary::of).toList();
        var grids = new ArrayList<Grid>();
        add(
                grids,
                NumberSummary.class,
                summaries,
                Grid.of(
                        "column",
                        "missing",
                        "distinct",
                        "mean",
                        "std",
                        "min",
                        "25 %",
                        "median",
                        "75 %",
                        "max",
                        "outliers"));
        add(grids, MomentSummary.class, summaries, Grid.of("column", "type", "missing", "distinct", "first", "last"));
        add(grids, ValueSummary.class, summaries, Grid.of("column", "type", "missing", "distinct", "most frequent"));
        var suspicions = new ArrayList<String>();
        for (var summary : summaries) suspicions.addAll(Suspicions.of(summary, table.rowCount()));
        suspicions.addAll(Suspicions.correlations(table));
        return new Description(grids, suspicions);
    }

    /// Look also at what each column alone tells of the one that is to be learned.
    static Description of(Table table, String target) {
        var told = Target.of(table, target);
        var plain = of(table);
        var grids = new ArrayList<>(plain.grids);
        grids.add(told.grid());
        var suspicions = new ArrayList<>(told.leaks());
        suspicions.addAll(plain.suspicions);
        return new Description(grids, suspicions);
    }

    private static void add(List<Grid> grids, Class<?> kind, List<ColumnSummary> summaries, Grid grid) {
        var rows = summaries.stream()
                .filter(kind::isInstance)
                .map(ColumnSummary::cells)
                .toList();
        if (rows.isEmpty()) return;
        var full = grid.rows(rows);
        grids.add(
                kind == NumberSummary.class
                        ? full.caption(
                                "outliers: more than 1.5 times the distance of the quartiles beyond them (Tukey)")
                        : full);
    }

    /// Say in a sentence each what a person should look at.
    public List<String> suspicions() {
        return suspicions;
    }

    @Override
    public MimeBundle toMimeBundle() {
        var html = grids.stream()
                .map(grid -> String.valueOf(grid.toMimeBundle().data().get(MimeBundle.HTML)))
                .collect(Collectors.joining("<br>"));
        var odd = suspicions.stream()
                .map(sentence -> "<li>" + Html.escape(sentence) + "</li>")
                .collect(Collectors.joining());
        return MimeBundle.html(odd.isEmpty() ? html : html + "<br>Look at:<ul>" + odd + "</ul>", toString());
    }

    @Override
    public String toString() {
        var text = grids.stream().map(Grid::toString).collect(Collectors.joining("\n\n"));
        return suspicions.isEmpty() ? text : text + "\n\nLook at:\n- " + String.join("\n- ", suspicions);
    }
}
