package dev.jotter.frame;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Renderer;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/// Show a Tablesaw table as a frame is shown.
public final class TableRenderer implements Renderer {
    @Override
    public Optional<MimeBundle> render(Object value) {
        return value instanceof Table table
                ? Optional.of(new FrameView(table, List.of()).toMimeBundle())
                : Optional.empty();
    }
}
