package dev.jotter.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.app.CheckedCell.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Compare a notebook as it is stored with the same notebook after a new run.
///
/// @param exact whether pictures and HTML must be the same too
/// @param ignored what may differ
record NotebookCheck(boolean exact, Ignored ignored) {
    private static final List<String> MAY_DIFFER = List.of("check-ignore", "nbval-ignore-output");
    private static final List<String> MAY_FAIL = List.of("raises-exception", "nbval-raises-exception");

    List<CheckedCell> compare(Notebook stored, Notebook fresh) {
        var checked = new ArrayList<CheckedCell>();
        var before = stored.codeCells();
        var after = fresh.codeCells();
        var inNotebook = ignored.and(stored.metadata());
        for (var i = 0; i < before.size(); i++) {
            var code = Notebook.source(before.get(i));
            if (code.isBlank()) continue;
            var number = checked.size() + 1;
            checked.add(compare(
                    number,
                    before.get(i),
                    after.get(i),
                    inNotebook.and(before.get(i).path("metadata"))));
        }
        return checked;
    }

    private CheckedCell compare(int number, ObjectNode before, ObjectNode after, Ignored ofCell) {
        var stored = CellParts.of(before, exact, ofCell).texts();
        var fresh = CellParts.of(after, exact, ofCell).texts();
        var title = NotebookRunner.title(Notebook.source(before));
        var seconds = seconds(after);
        if (after.path("execution_count").isNull()) {
            return new CheckedCell(number, title, Verdict.FAILED, seconds, List.of("The cell was not run."));
        }
        var mayFail = MAY_FAIL.stream().anyMatch(tag -> Notebook.hasTag(before, tag));
        if (fresh.containsKey("error") && !stored.containsKey("error") && !mayFail) {
            return new CheckedCell(number, title, Verdict.FAILED, seconds, traceback(after));
        }
        var neverRun = before.path("execution_count").isNull() && stored.isEmpty();
        if (neverRun || MAY_DIFFER.stream().anyMatch(tag -> Notebook.hasTag(before, tag))) {
            return new CheckedCell(number, title, Verdict.IGNORED, seconds, List.of());
        }
        var why = new ArrayList<String>();
        var names = new LinkedHashSet<>(stored.sequencedKeySet());
        names.addAll(fresh.sequencedKeySet());
        for (var name : names) {
            if (!fresh.containsKey(name)) {
                why.add(name + " was there, and is not any more");
            } else if (!stored.containsKey(name)) {
                why.add(name + " is new");
                fresh.get(name).lines().limit(5).forEach(line -> why.add("+ " + line));
            } else if (!stored.get(name).equals(fresh.get(name))) {
                why.add(name + " differs");
                why.addAll(LineDiff.of(stored.get(name), fresh.get(name)));
            }
        }
        return new CheckedCell(number, title, why.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT, seconds, why);
    }

    private static List<String> traceback(ObjectNode cell) {
        var lines = new ArrayList<String>();
        for (var output : cell.path("outputs")) {
            output.path("traceback").forEach(line -> lines.add(line.asText()));
        }
        return Ignored.of(List.of()).clean(String.join("\n", lines)).lines().toList();
    }

    private static double seconds(ObjectNode cell) {
        var times = cell.path("metadata").path("execution");
        try {
            var began = Instant.parse(times.path("iopub.execute_input").asText());
            var ended = Instant.parse(times.path("shell.execute_reply").asText());
            return Duration.between(began, ended).toMillis() / 1000.0;
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
