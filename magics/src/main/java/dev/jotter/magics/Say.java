package dev.jotter.magics;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;

/// Tell the user what was done.
final class Say {
    private Say() {}

    static void line(String text) {
        Screens.current().show(MimeBundle.text(text));
    }
}
