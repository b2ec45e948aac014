package dev.jotter.display;

import java.util.UUID;

/// Show something that stays in place while it changes.
public final class LiveDisplay {
    private final Screen screen;
    private final String id;

    private LiveDisplay(Screen screen, String id) {
        this.screen = screen;
        this.id = id;
    }

    /// Show the first state on the current screen.
    public static LiveDisplay open(MimeBundle first) {
        var live = new LiveDisplay(Screens.current(), UUID.randomUUID().toString());
        live.screen.show(live.id, first);
        return live;
    }

    /// Replace what is shown.
    public void update(MimeBundle next) {
        screen.update(id, next);
    }

    /// Replace what is shown by its last state.
    public void settle(MimeBundle last) {
        screen.settle(id, last);
    }

    /// Give the display id, as Jupyter knows it.
    public String id() {
        return id;
    }
}
