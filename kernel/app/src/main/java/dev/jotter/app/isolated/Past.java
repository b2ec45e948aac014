package dev.jotter.app.isolated;

import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.List;

/// Remember the cells that are run. The front does it, so that the cell that ends a worker is not forgotten.
public interface Past {
    /// Remember a cell that begins.
    void began(int cell, String code);

    /// Remember a cell with the text of its value, or the empty string.
    void ended(int cell, String code, String value);

    /// Find cells, oldest first.
    List<HistoryEntry> answer(HistoryQuery query);
}
