package dev.jotter.serve.internal.api;

import dev.jotter.model.Schema;
import dev.jotter.serve.internal.http.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// Read rows from CSV with a header line; a cell is typed by the model's schema, an empty one is missing.
final class CsvRows {
    private CsvRows() {}

    static List<Candidate> read(String text, Schema schema, BodyProblems problems) {
        var lines = CsvLines.split(text);
        if (lines.isEmpty()) throw problems.empty();
        var header = lines.getFirst().cells();
        checkHeader(header);
        if (lines.size() == 1) throw headerOnly(header, schema, problems.sample());
        var rows = new ArrayList<Candidate>();
        for (var line : lines.subList(1, lines.size())) rows.add(row(header, line, schema));
        return rows;
    }

    private static Candidate row(List<String> header, CsvLines.Line line, Schema schema) {
        if (line.cells().size() != header.size()) {
            return new Candidate.NoRow(
                    "",
                    header.size() + " cells, as the header has",
                    line.cells().size() + " on line " + line.number());
        }
        var texts = new LinkedHashMap<String, String>();
        for (var c = 0; c < header.size(); c++)
            texts.put(header.get(c), line.cells().get(c));
        return new Candidate.Row(schema.typed(texts));
    }

    private static void checkHeader(List<String> header) {
        var seen = new HashSet<String>();
        for (var column : header) {
            if (seen.add(column)) continue;
            throw Problem.of(
                    400,
                    "duplicate_column",
                    "The header of this CSV names the column \"" + column + "\" twice.",
                    "Each column once was expected, and found was: " + String.join(", ", header) + ".",
                    "Rename or leave out one of them.");
        }
    }

    /// A CSV file sent by `curl -d` arrives as one long line, because `-d` takes the line breaks away.
    private static Problem headerOnly(List<String> header, Schema schema, Sample sample) {
        var joined = header.size() > schema.features().size() + 1;
        return Problem.of(
                400,
                "no_rows",
                "This call of the model \"" + sample.model() + "\" brings no rows.",
                "A header line and at least one line of cells were expected, and one line of " + header.size()
                        + " cells was found.",
                joined
                        ? "curl -d takes the line breaks out of a file: send it with --data-binary @FILE instead."
                        : "Add a line below the header, for example: " + sample.csv());
    }
}
