package dev.jotter.frame;

import java.util.List;
import tech.tablesaw.api.Table;

/// Hold what a file gave: its rows, and the lines that could not be rows.
public record Loaded(Table table, List<Reject> rejects) {
    public Loaded {
        rejects = List.copyOf(rejects);
    }
}
