package dev.jotter.frame.internal.csv;

/// Follow the quotes of CSV text byte by byte: a quote opens a field only at its start, spaces apart, a doubled one
/// within is a character, and behind the closing one stands nothing but spaces, the delimiter or the line's end.
final class Grammar {
    private enum State {
        START,
        PLAIN,
        QUOTED,
        CLOSED,
        SPACED
    }

    private final int delimiter;
    private final int quote;
    private State state = State.START;
    private boolean broken;
    private boolean breaks;

    /// @param quote the quote character, NUL for none
    Grammar(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote == '\0' ? -2 : quote;
    }

    /// Go on by one byte.
    ///
    /// @return whether the byte was the end of a record
    boolean ends(int one) {
        var lineEnd = one == '\n' || one == '\r';
        switch (state) {
            case START -> {
                if (one == quote) state = State.QUOTED;
                else if (one != delimiter && one != ' ') state = State.PLAIN;
            }
            case PLAIN -> {
                if (one == delimiter) state = State.START;
            }
            case QUOTED -> {
                breaks |= lineEnd;
                if (one == quote) state = State.CLOSED;
                return false;
            }
            case CLOSED -> {
                if (one == quote) state = State.QUOTED;
                else closed(one, lineEnd);
            }
            case SPACED -> closed(one, lineEnd);
        }
        if (lineEnd) state = State.START;
        return lineEnd;
    }

    private void closed(int one, boolean lineEnd) {
        if (one == delimiter) {
            state = State.START;
        } else if (one == ' ') {
            state = State.SPACED;
        } else if (!lineEnd) {
            broken = true;
            state = State.PLAIN;
        }
    }

    /// Tell whether a quoted field is open.
    boolean open() {
        return state == State.QUOTED;
    }

    /// Tell whether something stood behind a closing quote since [#reset].
    boolean broken() {
        return broken;
    }

    /// Tell whether a quoted field held a line break since [#reset].
    boolean breaks() {
        return breaks;
    }

    /// Begin a record anew.
    void reset() {
        state = State.START;
        broken = false;
        breaks = false;
    }
}
