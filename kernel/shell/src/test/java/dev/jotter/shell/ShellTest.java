package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Give each test a session of its own, in which `java.util` is imported.
abstract class ShellTest {
    /// Evaluate on threads as a kernel has them: the common pool belongs to the cells' code.
    static final Executor OWN_THREAD = work -> Thread.ofPlatform().daemon().start(work);

    Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.open(ShellOptions.bare().startup(List.of("import java.util.*;")));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    Outcome run(String code) {
        return shell.evaluate(code, 3);
    }

    Object value(String code) {
        var outcome = run(code);
        assertThat(outcome).as(() -> told(outcome)).isInstanceOf(Outcome.Value.class);
        return ((Outcome.Value) outcome).value();
    }

    void done(String code) {
        var outcome = run(code);
        assertThat(outcome).as(() -> told(outcome)).isInstanceOf(Outcome.Done.class);
    }

    ErrorReport error(String code) {
        var outcome = run(code);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).error();
    }

    static String told(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.error().plain() : outcome.toString();
    }
}
