package dev.jotter.display;

/// Take what a running cell shows. A notebook kernel, a terminal and a plain program each have their own.
public interface Screen {
    /// Show once.
    void show(MimeBundle bundle);

    /// Show under an id, so that [#update] can replace it later.
    void show(String id, MimeBundle bundle);

    /// Replace everything shown under the id; a state that may be skipped where nothing can be replaced.
    void update(String id, MimeBundle bundle);

    /// Replace everything shown under the id by a state that must be seen: the last one, or one asked for by name.
    default void settle(String id, MimeBundle bundle) {
        update(id, bundle);
    }

    /// Take away what the cell has shown so far; with `wait`, only when the next output comes.
    void clear(boolean wait);

    /// Give how many characters stand beside one another; a table is made to fit. Most screens bend or scroll.
    default int width() {
        return Integer.MAX_VALUE;
    }

    /// Ask the person at the keyboard, without echo when `secret`.
    ///
    /// @throws JotterException when nobody is there to answer
    String ask(String prompt, boolean secret);
}
