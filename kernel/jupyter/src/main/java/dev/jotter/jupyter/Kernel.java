package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Answer what a front end asks. Positions in code count UTF-16 units, as Java's strings do.
///
/// Each shell, the main one and every subshell, has one thread on which [#execute], [#expression], [#rest] and
/// [#comm] are called, so that a stuck cell blocks no socket. What is about code ([#complete], [#inspect],
/// [#completeness], [#history]) is called on the same thread, between the cells. [#debug] has a thread of its own;
/// [#info], [#comms], both interrupts and closing may come at any time from another. Everything that goes in and out
/// is plain data.
public interface Kernel {
    /// Say what this kernel is.
    KernelInfo info();

    /// Run a cell. Whatever it puts out on the way goes to `output`; its value or error is returned.
    Execution execute(ExecuteRequest request, CellOutput output);

    /// Work out an expression for the front end, showing nothing.
    Execution expression(String code);

    /// Use the moment: a cell of the main shell was answered, and nothing waits. What comes next waits for this, so it
    /// is short.
    default void rest() {
        // Most have nothing to do.
    }

    /// Offer what may stand at the cursor.
    Completion complete(String code, int cursor);

    /// Say what the thing at the cursor is; `detail` 1 asks for more than 0.
    Optional<MimeBundle> inspect(String code, int cursor, int detail);

    /// Say whether the code can be run as it stands.
    Completeness completeness(String code);

    /// Give cells run before, oldest first.
    List<HistoryEntry> history(HistoryQuery query);

    /// Stop the running cell of the main shell, if any.
    void interrupt();

    /// Stop the running cell of a subshell, if any: the subshell is being deleted.
    default void interrupt(String subshell) {
        // A kernel that runs one cell at a time has none to stop.
    }

    /// Take a comm's message from the front end. Whatever is put out on the way goes to `output`, under that message.
    default void comm(CommMessage message, CellOutput output) {
        if (message.kind() != CommMessage.Kind.OPEN) return;
        var close = new CommMessage(CommMessage.Kind.CLOSE, message.comm(), "", Map.of(), Map.of(), List.of());
        output.comm(close);
    }

    /// Give the open comms: target by id.
    default Map<String, String> comms() {
        return Map.of();
    }

    /// Answer a request of the Debug Adapter Protocol with its response. Events, as the protocol words them, go to
    /// `events` at any time from then on, from any thread.
    default ObjectNode debug(ObjectNode request, Consumer<ObjectNode> events) {
        return DebugResponse.refuse(request, "This kernel has no debugger.");
    }
}
