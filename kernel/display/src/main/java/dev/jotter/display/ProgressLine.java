package dev.jotter.display;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Show how far long work has come: one line that stays in place, with the time left.
///
/// Redrawn at most ten times a second, so that it may be called for every step. A picture may stand below the line.
public final class ProgressLine {
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final int CELLS = 20;

    private final String what;
    private final long total;
    private final LongSupplier clock;
    private final long start;
    private final LiveDisplay live;
    private long drawn;

    private ProgressLine(String what, long total, LongSupplier clock) {
        this.what = what;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.drawn = start;
        this.live = LiveDisplay.open(bundle(text(0, ""), ""));
    }

    /// Show the line at nought of `total` steps; with 0 they are counted, without a bar.
    public static ProgressLine open(String what, long total) {
        return new ProgressLine(what, total, System::nanoTime);
    }

    static ProgressLine open(String what, long total, LongSupplier clock) {
        return new ProgressLine(what, total, clock);
    }

    /// Say that `done` of the steps are done; `note` (a loss, a file name) is put behind.
    public void update(long done, String note) {
        update(done, note, () -> "");
    }

    /// Say the same with HTML below the line, such as a picture; it is made only when the line is redrawn.
    public void update(long done, String note, Supplier<String> below) {
        var now = clock.getAsLong();
        if (now - drawn < REDRAW_NANOS) return;
        drawn = now;
        live.update(bundle(text(done, note), below.get()));
    }

    /// Replace the line by its last state, which is always drawn.
    public void finish(String note) {
        finish(note, "");
    }

    /// Replace the line by its last state with HTML below it.
    public void finish(String note, String below) {
        var line = what + "  " + seconds(clock.getAsLong() - start) + (note.isEmpty() ? "" : "  " + note);
        finish(bundle(line, below));
    }

    /// Replace the line by something else, such as the finished learning curve.
    public void finish(MimeBundle last) {
        live.settle(last);
    }

    private String text(long done, String note) {
        if (total <= 0) return "%s  %d%s".formatted(what, done, note.isEmpty() ? "" : "  " + note);
        var share = Math.clamp((double) done / total, 0, 1);
        var full = (int) Math.round(share * CELLS);
        var line = "%s  %s%s %d/%d".formatted(what, "█".repeat(full), "░".repeat(CELLS - full), done, total);
        if (done > 0 && done < total) {
            line += "  " + seconds((long) ((clock.getAsLong() - start) * (1 - share) / share)) + " left";
        }
        return note.isEmpty() ? line : line + "  " + note;
    }

    private static MimeBundle bundle(String line, String below) {
        return MimeBundle.html("<pre style=\"margin:0\">" + Html.escape(line) + "</pre>" + below, line);
    }

    private static String seconds(long nanos) {
        var seconds = nanos / 1e9;
        if (seconds < 60) return String.format(Locale.ROOT, "%.1f s", seconds);
        return "%d min %02d s".formatted((long) seconds / 60, (long) seconds % 60);
    }
}
