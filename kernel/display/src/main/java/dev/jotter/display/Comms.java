package dev.jotter.display;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;

/// Open comms to the front end of this process's session, and name the targets that the front end may open one for.
///
/// ```
/// var comm = Comms.open("clock", Map.of("zone", "UTC"));
/// comm.onMessage(message -> comm.send(Map.of("now", Instant.now().toString())));
/// ```
///
/// The one piece of state, the line in use, is set by a session as [Screens] is.
public final class Comms {
    private static volatile CommLine current = alone();

    private Comms() {}

    /// Open a comm for a target that the front end knows.
    ///
    /// @throws JotterException when there is no front end, as in a terminal
    public static Comm open(String target) {
        return open(target, Map.of());
    }

    /// Open a comm for a target that the front end knows, and tell it something to begin with.
    ///
    /// @param data text, numbers, booleans, null, lists and maps of these
    /// @throws JotterException when there is no front end, as in a terminal, or JSON cannot say the data
    public static Comm open(String target, Map<String, ?> data) {
        return open(target, data, Map.of());
    }

    /// Open a comm for a target that the front end knows, with metadata and bytes as a widget's protocol asks for.
    ///
    /// @throws JotterException when there is no front end, as in a terminal, or JSON cannot say the data
    public static Comm open(String target, Map<String, ?> data, Map<String, ?> metadata, byte[]... buffers) {
        return current.open(target, data, metadata, Arrays.asList(buffers));
    }

    /// Let the front end open comms for `name`. `opened` gets each new comm with the message that opened it. A name
    /// that was given before now means this.
    public static void target(String name, BiConsumer<Comm, CommMessage> opened) {
        current.target(name, opened);
    }

    /// Use another line from now on and give back the one before.
    public static synchronized CommLine install(CommLine line) {
        var before = current;
        current = line;
        return before;
    }

    /// Make a line that leads nowhere.
    public static CommLine alone() {
        return new CommLine(message -> {
            throw noFrontEnd(message);
        });
    }

    /// Say that a message cannot go anywhere.
    public static JotterException noFrontEnd(CommMessage message) {
        return new JotterException(
                "No comm was opened" + (message.target().isEmpty() ? "" : " for \"" + message.target() + "\"") + ".",
                "A notebook's front end was expected at the other end, but this program runs without one.",
                "Run the cell in Jupyter: ./jotter install, then pick \"Java (Jotter)\" in a notebook.");
    }
}
