package dev.jotter.frame.internal.json;

import dev.jotter.frame.Reject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Remember what a reading of the file has taught and the next reading has to know. Most files need one reading.
final class Shape {
    /// A line of one of the files.
    private record Line(int file, long line) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return file == other.file ? Long.compare(line, other.line) : Integer.compare(file, other.file);
        }
    }

    private final Set<String> texts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<Line, Reject> rejects = new TreeMap<>();
    private boolean learned;

    /// Name the columns that are texts.
    Set<String> texts() {
        return texts;
    }

    /// Say whether the values at this path stay whole, as JSON text.
    boolean keepsWhole(String path) {
        return whole.contains(path);
    }

    void keepWhole(String path) {
        learned |= whole.add(path);
    }

    void areTexts(Set<String> columns) {
        learned |= texts.addAll(columns);
    }

    boolean isRejected(int file, long line) {
        return rejects.containsKey(new Line(file, line));
    }

    void reject(int file, Reject reject) {
        rejects.put(new Line(file, reject.line()), reject);
        learned = true;
    }

    List<Reject> rejects() {
        return new ArrayList<>(rejects.values());
    }

    /// Say whether something was learned since this was last asked.
    boolean hasLearned() {
        var answer = learned;
        learned = false;
        return answer;
    }
}
