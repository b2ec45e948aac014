package dev.jotter.display;

import org.jspecify.annotations.Nullable;

/// Tell a user of a mistake in three sentences: what failed, what was expected and found, what to type next.
///
/// The one exception family of Jotter. Its trace is never shown to the user; the message says all.
public class JotterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String expected;
    private final String next;

    /// @param what what failed, with the names of the things
    /// @param expected what was expected and what was found
    /// @param next what to type next
    public JotterException(String what, String expected, String next) {
        this(what, expected, next, null);
    }

    /// Keep the cause for whoever reads the log.
    public JotterException(String what, String expected, String next, @Nullable Throwable cause) {
        super(what + "\n" + expected + "\n" + next, cause);
        this.what = what;
        this.expected = expected;
        this.next = next;
    }

    /// Say what failed.
    public String what() {
        return what;
    }

    /// Say what was expected and found.
    public String expected() {
        return expected;
    }

    /// Say what to type next.
    public String next() {
        return next;
    }
}
