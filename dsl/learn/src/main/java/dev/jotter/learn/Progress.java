package dev.jotter.learn;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.ProgressLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Show a fit while it runs: a line that stays in place, and the learning curve below it.
///
/// A curve costs more than many an epoch, so it is drawn once a second at most, and again at the end.
final class Progress {
    private static final long REDRAW_NANOS = Duration.ofSeconds(1).toNanos();

    private final ProgressLine line;
    private long drawn = System.nanoTime();
    private String picture = "";

    Progress(String what, int rounds) {
        this.line = ProgressLine.open(what, rounds);
    }

    void update(List<Epoch> history) {
        var last = history.getLast();
        line.update(last.number(), note(last), () -> picture(history));
    }

    void finish(String summary, List<Epoch> history) {
        line.finish(summary, history.size() < 2 ? "" : html(history));
    }

    private String picture(List<Epoch> history) {
        var now = System.nanoTime();
        if (now - drawn >= REDRAW_NANOS && history.size() > 1) {
            picture = html(history);
            drawn = System.nanoTime();
        }
        return picture;
    }

    private static String html(List<Epoch> history) {
        var chart = Curve.of(history).toMimeBundle();
        var size = chart.metadata().get(MimeBundle.PNG) instanceof Map<?, ?> found ? found : Map.of();
        return "<img alt=\"learning curve\" width=\"" + size.get("width") + "\" height=\"" + size.get("height")
                + "\" src=\"data:image/png;base64," + chart.data().get(MimeBundle.PNG) + "\">";
    }

    /// Say an epoch's figures in a few words.
    static String note(Epoch epoch) {
        if (Double.isNaN(epoch.validLoss())) return String.format(Locale.ROOT, "loss %.4f", epoch.loss());
        return String.format(
                Locale.ROOT,
                "loss %.4f  valid loss %.4f  valid accuracy %.4f",
                epoch.loss(),
                epoch.validLoss(),
                epoch.validAccuracy());
    }
}
