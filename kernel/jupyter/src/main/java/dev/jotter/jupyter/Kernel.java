package dev.jotter.jupyter;

import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Optional;

/// Answer what a front end asks. Positions in code count UTF-16 units, as Java's strings do.
///
/// [#execute] and [#expression] are called on one thread of their own, so that a stuck cell blocks no socket;
/// [#info], [#interrupt] and [#close] may come at any time from another.
public interface Kernel {
    /// Say what this kernel is.
    KernelInfo info();

    /// Run a cell. Whatever it puts out on the way goes to `output`; its value or error is returned.
    Execution execute(ExecuteRequest request, CellOutput output);

    /// Work out an expression for the front end, showing nothing.
    Execution expression(String code);

    /// Offer what may stand at the cursor.
    Completion complete(String code, int cursor);

    /// Say what the thing at the cursor is; `detail` 1 asks for more than 0.
    Optional<MimeBundle> inspect(String code, int cursor, int detail);

    /// Say whether the code can be run as it stands.
    Completeness completeness(String code);

    /// Give cells run before, oldest first.
    List<HistoryEntry> history(HistoryQuery query);

    /// Stop the running cell, if any.
    void interrupt();
}
