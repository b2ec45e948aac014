package dev.jotter;

import dev.jotter.display.LiveDisplay;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Rendering;
import dev.jotter.display.Screens;
import dev.jotter.display.Tracked;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Talk to the person in front of the notebook.
abstract sealed class NotebookWords extends PublishWords permits Jotter {
    /// Show a value now, as the last line of a cell would be shown, and give the id it can be updated by. MIME types
    /// choose how; text is taken for content of each: `text/html`, `text/markdown`, `image/svg+xml`.
    ///
    /// ```java
    /// display("<b>bold</b>", "text/html");
    /// ```
    public static String display(@Nullable Object value, String... mimes) {
        return LiveDisplay.open(Rendering.of(value, mimes)).id();
    }

    /// Replace what was shown under an id.
    ///
    /// ```java
    /// updateDisplay(display("before"), "after");
    /// ```
    public static void updateDisplay(String id, @Nullable Object value, String... mimes) {
        Screens.current().settle(id, Rendering.of(value, mimes));
    }

    /// Turn a value into what shows it, for the last line of a cell: in the MIME types given, or in all it has.
    ///
    /// ```java
    /// render("**bold**", "text/markdown")
    /// ```
    public static MimeBundle render(@Nullable Object value, String... mimes) {
        return Rendering.of(value, mimes);
    }

    /// Take away what the cell has shown so far.
    ///
    /// ```java
    /// clearOutput();
    /// ```
    public static void clearOutput() {
        Screens.current().clear(false);
    }

    /// Ask the person at the keyboard.
    ///
    /// ```java
    /// // var name = input("Name? ");
    /// ```
    public static String input(String prompt) {
        return Screens.current().ask(prompt, false);
    }

    /// Ask the person at the keyboard without showing what is typed.
    ///
    /// ```java
    /// // var secret = password("Password? ");
    /// ```
    public static String password(String prompt) {
        return Screens.current().ask(prompt, true);
    }

    /// Walk through a collection with a progress line.
    ///
    /// ```java
    /// for (var n : progress(List.of(1, 2, 3))) System.out.println(n);
    /// ```
    public static <T> Iterable<T> progress(Collection<T> elements) {
        return new Tracked<>(elements, "progress");
    }
}
