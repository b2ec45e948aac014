package dev.jotter.app.isolated;

import dev.jotter.display.JotterException;
import java.util.List;

/// Hold what was thrown on the other side.
///
/// @param kind the class of what was thrown
/// @param sentences the three of a [JotterException], else the message alone
record Fault(String kind, List<String> sentences) {
    private static final int THREE = 3;

    Fault {
        sentences = List.copyOf(sentences);
    }

    static Fault of(Throwable thrown) {
        var kind = thrown.getClass().getName();
        return thrown instanceof JotterException told
                ? new Fault(kind, List.of(told.what(), told.expected(), told.next()))
                : new Fault(kind, List.of(String.valueOf(thrown.getMessage())));
    }

    /// Give something to throw here that says the same.
    RuntimeException thrown() {
        return sentences.size() == THREE
                ? new JotterException(sentences.get(0), sentences.get(1), sentences.get(2))
                : new IllegalStateException(kind + ": " + String.join(" ", sentences));
    }
}
