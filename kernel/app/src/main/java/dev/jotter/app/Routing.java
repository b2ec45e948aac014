package dev.jotter.app;

import dev.jotter.display.Screen;
import dev.jotter.display.Screens;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Lead `System.out`, `System.err`, `System.in` and the screen to the cells while a session is open.
final class Routing implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final Screen screen;

    private Routing(CurrentCell cell) {
        System.setOut(stream((bytes, offset, length) -> cell.get().out(bytes, offset, length)));
        System.setErr(stream((bytes, offset, length) -> cell.get().err(bytes, offset, length)));
        System.setIn(new CellInput(cell));
        screen = Screens.install(new CellScreen(cell));
    }

    static Routing to(CurrentCell cell) {
        return new Routing(cell);
    }

    /// Put everything back as it was.
    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
        Screens.install(screen);
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
