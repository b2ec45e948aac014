package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.Rendering;
import dev.jotter.display.Screen;
import dev.jotter.display.Screens;
import dev.jotter.display.TextScreen;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.ShellOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Give each test a session of its own, and keep what is shown and printed.
abstract class MagicTest {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Shell shell;

    private Screen before;
    private PrintStream out;

    @BeforeEach
    void open() {
        shell = Shell.open(ShellOptions.bare().startup(List.of("import java.util.*;")));
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        before = Screens.install(TextScreen.on(stream, false));
        out = System.out;
        System.setOut(stream);
    }

    @AfterEach
    void close() {
        System.setOut(out);
        Screens.install(before);
        shell.close();
    }

    Outcome run(String code) {
        return shell.evaluate(code, 1);
    }

    /// Run what gives a value and tell what that looks like.
    String shown(String code) {
        var outcome = run(code);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Value.class);
        return Rendering.of(((Outcome.Value) outcome).value()).text();
    }

    /// Run what gives no value; give the notes.
    List<String> done(String code) {
        var outcome = run(code);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).notes();
    }

    String error(String code) {
        var outcome = run(code);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).error().message();
    }

    /// Give what was shown and printed so far, and forget it.
    String said() {
        var said = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return said;
    }
}
