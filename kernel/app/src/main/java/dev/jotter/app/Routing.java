package dev.jotter.app;

import dev.jotter.display.CommLine;
import dev.jotter.display.Comms;
import dev.jotter.display.Screen;
import dev.jotter.display.Screens;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Lead `System.out`, `System.err`, `System.in` the screen and the comms to the cells while a session is open.
final class Routing implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final Screen screen;
    private final CommLine comms;

    private Routing(CurrentCell cell, CommLine line) {
        System.setOut(stream((bytes, offset, length) -> cell.get().out(bytes, offset, length)));
        System.setErr(stream((bytes, offset, length) -> cell.get().err(bytes, offset, length)));
        System.setIn(new CellInput(cell));
        screen = Screens.install(new CellScreen(cell));
        comms = Comms.install(line);
    }

    static Routing to(CurrentCell cell, CommLine line) {
        return new Routing(cell, line);
    }

    /// Put everything back as it was.
    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
        Screens.install(screen);
        Comms.install(comms);
    }

    /// Take bytes.
    private interface Sink {
        void write(byte[] bytes, int offset, int length);
    }

    private static PrintStream stream(Sink sink) {
        var bytes = new OutputStream() {
            @Override
            public void write(int one) {
                sink.write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                sink.write(bytes, offset, length);
            }
        };
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
