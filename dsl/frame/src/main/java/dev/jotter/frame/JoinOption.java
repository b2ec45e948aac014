package dev.jotter.frame;

/// Say how two frames are joined: what `join` takes behind the other frame.
public sealed interface JoinOption {
    /// Join rows where these two columns have the same value.
    record On(String ours, String theirs) implements JoinOption {}

    /// Say what becomes of rows without a partner.
    enum Keep implements JoinOption {
        /// They are left out, on both sides.
        INNER,
        /// Ours stay.
        LEFT,
        /// Those of the other frame stay.
        RIGHT,
        /// Both stay.
        OUTER,
        /// Only ours that have a partner stay, each once, with no columns of the other frame.
        SEMI,
        /// Only ours that have no partner stay.
        ANTI
    }

    /// Put this behind the name of a column of the other frame that we have, too.
    record Suffix(String text) implements JoinOption {}

    /// Join on a column that both have.
    static JoinOption on(String column) {
        return new On(column, column);
    }

    /// Join on columns of different names.
    static JoinOption on(String ours, String theirs) {
        return new On(ours, theirs);
    }

    /// Keep our rows that have no partner, too.
    static JoinOption left() {
        return Keep.LEFT;
    }

    /// Keep the other frame's rows that have no partner, too.
    static JoinOption right() {
        return Keep.RIGHT;
    }

    /// Keep the rows of both that have no partner, too.
    static JoinOption outer() {
        return Keep.OUTER;
    }

    /// Keep only our rows that have a partner.
    static JoinOption semi() {
        return Keep.SEMI;
    }

    /// Keep only our rows that have no partner.
    static JoinOption anti() {
        return Keep.ANTI;
    }

    /// Tell columns of one name apart.
    static JoinOption suffix(String text) {
        return new Suffix(text);
    }
}
