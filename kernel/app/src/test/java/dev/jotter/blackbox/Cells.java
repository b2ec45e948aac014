package dev.jotter.blackbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Write notebooks of code cells.
final class Cells {
    private Cells() {}

    /// Write the cells as a notebook that was never run.
    static Path notebook(Path file, List<String> code) throws IOException {
        var cells = new ArrayList<Map<String, Object>>();
        for (var source : code) {
            cells.add(Map.of(
                    "cell_type",
                    "code",
                    "id",
                    "cell-" + cells.size(),
                    "metadata",
                    Map.of(),
                    "outputs",
                    List.of(),
                    "source",
                    source));
        }
        var notebook = Map.of("cells", cells, "metadata", Map.of(), "nbformat", 4, "nbformat_minor", 5);
        new ObjectMapper().writeValue(file.toFile(), notebook);
        return file;
    }
}
