package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.time.Duration;
import java.util.Locale;

/// Measure how long code takes, apart from compiling it.
public final class TimeMagic implements Magic {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public String group() {
        return Group.TIME;
    }

    @Override
    public String example() {
        return "%time Thread.sleep(20)";
    }

    @Override
    public String help() {
        return "%time <code>, %%time above a cell: run the code and say how long it took";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var code = call.body().orElse(call.arguments());
        if (code.isBlank()) {
            throw new JotterException(
                    "There is nothing to time.",
                    "Java was expected behind %time or below %%time, but nothing was found.",
                    "Type %time and the code on one line, or %%time on a line above the cell.");
        }
        var before = shell.codeTime();
        var outcome = shell.evaluate(code, call.cell());
        var took = shell.codeTime().minus(before);
        if (!(outcome instanceof Outcome.Failed)) {
            Screens.current().show(MimeBundle.text("took " + text(took)));
        }
        return outcome;
    }

    static String text(Duration took) {
        var micros = took.toNanos() / 1_000.0;
        if (micros < 1_000) return String.format(Locale.ROOT, "%.0f µs", micros);
        if (micros < 1_000_000) return String.format(Locale.ROOT, "%.1f ms", micros / 1_000);
        if (micros < 60_000_000) return String.format(Locale.ROOT, "%.2f s", micros / 1_000_000);
        return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
    }
}
