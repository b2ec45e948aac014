package dev.jotter.app;

import java.util.ArrayList;
import java.util.List;

/// Tell two texts apart line by line: `-` what was, `+` what is, a blank for what is in both.
final class LineDiff {
    private static final int MOST = 24;
    private static final int LONGEST = 400;

    private LineDiff() {}

    /// Give the lines that differ with one line around them, cut when there are many.
    static List<String> of(String before, String after) {
        var all = merge(
                before.lines().limit(LONGEST).toList(),
                after.lines().limit(LONGEST).toList());
        var near = new ArrayList<String>();
        for (var i = 0; i < all.size(); i++) {
            if (changed(all, i - 1) || changed(all, i) || changed(all, i + 1)) near.add(all.get(i));
        }
        if (near.size() <= MOST) return near;
        var cut = new ArrayList<>(near.subList(0, MOST));
        cut.add("… " + (near.size() - MOST) + " more lines");
        return cut;
    }

    private static boolean changed(List<String> lines, int at) {
        return at >= 0 && at < lines.size() && !lines.get(at).startsWith(" ");
    }

    /// Walk along a longest common subsequence.
    private static List<String> merge(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<String>();
        for (int i = 0, j = 0; i < before.size() || j < after.size(); ) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add("  " + before.get(i++));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i++));
            } else {
                lines.add("+ " + after.get(j++));
            }
        }
        return lines;
    }
}
