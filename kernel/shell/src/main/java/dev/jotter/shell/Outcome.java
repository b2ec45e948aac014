package dev.jotter.shell;

import java.util.List;

/// Say what became of a cell.
///
/// The notes are lines for the user that are neither output nor error, such as a variable that a new declaration reset.
public sealed interface Outcome {
    /// Hold the live object that the cell's last expression gave; never null.
    ///
    /// @param typeName the declared type, as a user writes it
    record Value(Object value, String typeName, List<String> notes) implements Outcome {
        public Value {
            notes = List.copyOf(notes);
        }
    }

    /// Say that the cell ran and has nothing to show: a declaration, a statement, void, null, or a closing `;`.
    record Done(List<String> notes) implements Outcome {
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /// Say that the cell did not compile, or threw.
    record Failed(ErrorReport error) implements Outcome {}

    /// Say that the cell was stopped by [Shell#interrupt].
    record Interrupted(ErrorReport error) implements Outcome {}

    /// Give the notes; none when the cell failed, whose error holds them.
    default List<String> notes() {
        return List.of();
    }

    /// Give the plain outcome without notes.
    static Outcome done() {
        return new Done(List.of());
    }
}
