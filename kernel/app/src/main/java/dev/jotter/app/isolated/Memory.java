package dev.jotter.app.isolated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Remember which cells made the worker what it is, to make another one so.
///
/// A cell that is marked with `%%startup` is run again in each new worker; the others when the user asks.
final class Memory {
    private static final Pattern STARTUP = Pattern.compile("\\s*%%startup\\b[^\\n]*\\n?(.*)", Pattern.DOTALL);

    private final List<Ran> done = new ArrayList<>();
    private final List<Ran> lost = new ArrayList<>();
    private final List<Ran> startup = new ArrayList<>();
    private int count;

    /// Hold a cell that ended well.
    ///
    /// @param order its place among all, from 1
    /// @param cell the number it had
    record Ran(int order, int cell, String code) {
        /// Give the first line that says something, cut short.
        String title() {
            var most = 60;
            var line = code.lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
            return "[" + cell + "] " + (line.length() > most ? line.substring(0, most) + "…" : line);
        }
    }

    /// Remember a cell that ended well. One that was lost with the same text is made good by it.
    synchronized void ran(int cell, String code) {
        var mark = STARTUP.matcher(code);
        if (mark.matches()) {
            mark(cell, code, mark.group(1).isBlank());
        } else {
            lost.removeIf(one -> one.code().equals(code));
            done.add(new Ran(++count, cell, code));
        }
    }

    /// Remember that a lost cell has been run again.
    synchronized void replayed(Ran again) {
        lost.remove(again);
        done.add(again);
    }

    /// Leave a lost cell out.
    synchronized void skip() {
        if (!lost.isEmpty()) lost.removeFirst();
    }

    /// Count everything that was done as lost.
    synchronized void lose() {
        lost.addAll(done);
        lost.sort(Comparator.comparingInt(Ran::order));
        done.clear();
    }

    /// Give the lost cells that were not made good yet, in the order in which they ran at first.
    synchronized List<Ran> lost() {
        return List.copyOf(lost);
    }

    /// Give the cells that are run again in each new worker.
    synchronized List<Ran> startup() {
        return List.copyOf(startup);
    }

    private void mark(int cell, String code, boolean empty) {
        if (empty) {
            startup.clear();
        } else {
            startup.removeIf(one -> one.code().equals(code));
            startup.add(new Ran(++count, cell, code));
        }
    }
}
