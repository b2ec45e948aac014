package dev.jotter.display;

/// Know where this process shows things: the one piece of state that a session sets and every word uses.
public final class Screens {
    private static volatile Screen current = TextScreen.onSystemOut();

    private Screens() {}

    /// Give the screen in use; a plain program writes to `System.out`.
    public static Screen current() {
        return current;
    }

    /// Use another screen from now on and give back the one before.
    public static synchronized Screen install(Screen screen) {
        var before = current;
        current = screen;
        return before;
    }
}
