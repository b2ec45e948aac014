package dev.jotter;

import dev.jotter.frame.AbstractFrame;
import dev.jotter.frame.JoinOption;
import dev.jotter.frame.MeltOption;
import dev.jotter.frame.Named;

/// Prepare: how frames come together, and how columns become rows. The examples at the joins stand one below the other.
abstract sealed class JoinWords extends WindowWords permits LearnWords {
    /// Join on a column that both frames have.
    ///
    /// ```java
    /// var heavy = penguins.groupBy("species").agg(max("body_mass_g").as("heaviest"));
    /// penguins.join(heavy, on("species"), left())
    /// ```
    public static JoinOption on(String column) {
        return JoinOption.on(column);
    }

    /// Join on columns of different names, the other frame's last.
    ///
    /// ```java
    /// penguins.join(heavy.rename("species", "kind"), on("species", "kind"))
    /// ```
    public static JoinOption on(String ours, String theirs) {
        return JoinOption.on(ours, theirs);
    }

    /// Keep the rows of the frame that have no partner in the other.
    ///
    /// ```java
    /// penguins.join(heavy.head(2), on("species"), left())
    /// ```
    public static JoinOption left() {
        return JoinOption.left();
    }

    /// Keep the rows of the other frame that have no partner.
    ///
    /// ```java
    /// penguins.head(2).join(heavy, on("species"), right())
    /// ```
    public static JoinOption right() {
        return JoinOption.right();
    }

    /// Keep the rows of both frames that have no partner.
    ///
    /// ```java
    /// penguins.head(2).join(heavy.tail(2), on("species"), outer())
    /// ```
    public static JoinOption outer() {
        return JoinOption.outer();
    }

    /// Keep only the rows that have a partner, and no column of the other frame.
    ///
    /// ```java
    /// penguins.join(heavy.head(1), on("species"), semi())
    /// ```
    public static JoinOption semi() {
        return JoinOption.semi();
    }

    /// Keep only the rows that have no partner.
    ///
    /// ```java
    /// penguins.join(heavy.head(1), on("species"), anti())
    /// ```
    public static JoinOption anti() {
        return JoinOption.anti();
    }

    /// Put this behind the names of the other frame's columns that the frame has, too.
    ///
    /// ```java
    /// heavy.join(heavy, on("species"), suffix("_2"))
    /// ```
    public static JoinOption suffix(String text) {
        return JoinOption.suffix(text);
    }

    /// Keep columns beside those that become rows.
    ///
    /// ```java
    /// penguins.select("species", "bill_length_mm", "bill_depth_mm").melt("part", "mm", keep("species"))
    /// ```
    public static MeltOption keep(String... columns) {
        return MeltOption.keep(columns);
    }

    /// Let a query read another frame, under a name.
    ///
    /// ```java
    /// penguins.sql("select island, heaviest from this join heavy using (species)", with("heavy", heavy))
    /// ```
    public static Named with(String name, AbstractFrame<?> frame) {
        return new Named(name, frame);
    }
}
