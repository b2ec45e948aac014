package dev.jotter.app;

import java.util.List;

/// Say how a cell's new outputs compare with those that were stored.
///
/// @param number its count among the code cells that are not empty
/// @param title its first line
/// @param seconds how long it ran
/// @param why what differs, line by line; only when it is different or failed
record CheckedCell(int number, String title, Verdict verdict, double seconds, List<String> why) {
    /// Say what became of a cell.
    enum Verdict {
        /// The outputs are the same.
        SAME("the same"),
        /// The outputs may differ, or none were stored; the cell ran.
        IGNORED("not compared"),
        /// The outputs differ.
        DIFFERENT("different"),
        /// The cell failed, and was not to.
        FAILED("failed");

        final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    CheckedCell {
        why = List.copyOf(why);
    }

    boolean isFine() {
        return verdict == Verdict.SAME || verdict == Verdict.IGNORED;
    }

    String heading() {
        return "[" + number + "] " + title;
    }
}
