package dev.jotter.learn;

import java.util.Locale;

/// Show a fit while it runs: a line that stays in place.
final class Progress {
    private Progress() {}

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
