package dev.jotter.frame.internal.csv;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.Loaded;
import dev.jotter.frame.Reject;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Read CSV files from anywhere: find them, make plain text of them, let an engine read it, and name what is left out.
///
/// @param settings what the options say
/// @param engines what reads, and what reads when that cannot
public record CsvReading(Settings settings, List<CsvEngine> engines) {
    public CsvReading(Settings settings, CsvEngine... engines) {
        this(settings, List.of(engines));
    }

    /// Read the files as one table.
    public Loaded read(Sources sources) throws IOException {
        var texts = new ArrayList<CsvText>();
        try (sources) {
            for (var source : sources.files()) {
                texts.add(CsvText.of(source.file(), source.shown(), settings));
                refuseOther(texts.getFirst(), texts.getLast());
            }
            return read(texts);
        } catch (ClosedByInterruptException e) {
            throw Stop.stopped(e);
        } finally {
            for (var text : texts) text.close();
        }
    }

    private Loaded read(List<CsvText> texts) throws IOException {
        var header = texts.getFirst().header();
        settings.kinds().keySet().forEach(column -> known(column, header.names()));
        try {
            var parsed = parse(texts);
            var rejects = rejects(texts, parsed.misfits());
            if (parsed.table().rowCount() == 0 && !parsed.misfits().isEmpty()) {
                throw Refusal.nothingFits(
                        texts.getFirst().shown(),
                        header,
                        rejects.getFirst().line(),
                        rejects.getFirst().text());
            }
            return new Loaded(new Styles(settings).apply(parsed.table()), rejects);
        } catch (CharacterCodingException e) {
            throw blamed(texts, e);
        }
    }

    /// Let the first engine read; what it finds odd is mended, and at last read by the next one.
    private CsvEngine.Parsed parse(List<CsvText> texts) throws IOException {
        try {
            return engines.getFirst().read(texts, settings, settings.kinds());
        } catch (CsvEngine.Refused odd) {
            for (var text : texts) text.mend(settings);
        }
        for (var engine : engines) {
            try {
                return engine.read(texts, settings, settings.kinds());
            } catch (CsvEngine.Refused odd) {
                if (engine == engines.getLast()) throw odd;
            }
        }
        throw new IllegalStateException("There is no engine.");
    }

    /// Say which of the files is not UTF-8.
    private RuntimeException blamed(List<CsvText> texts, CharacterCodingException e) throws IOException {
        for (var text : texts) if (text.isBroken()) return text.notInItsEncoding(settings, e);
        return texts.getFirst().notInItsEncoding(settings, e);
    }

    private List<Reject> rejects(List<CsvText> texts, List<CsvEngine.Misfit> misfits) throws IOException {
        var all = new ArrayList<Reject>();
        for (var at = 0; at < texts.size(); at++) {
            var file = at;
            var text = texts.get(at);
            var mine = misfits.stream()
                    .filter(misfit -> misfit.file() == file)
                    .sorted(Comparator.comparingLong(CsvEngine.Misfit::line))
                    .toList();
            var rejects = new ArrayList<>(text.rejects());
            if (!mine.isEmpty()) {
                var records = Lines.texts(
                        text.file(),
                        mine.stream().map(CsvEngine.Misfit::line).toList(),
                        text.header().delimiter(),
                        settings.quote());
                for (var i = 0; i < mine.size(); i++) {
                    var misfit = mine.get(i);
                    rejects.add(new Reject(
                            text.original(misfit.line()),
                            firstMissing(text, misfit),
                            reason(text, misfit),
                            records.get(i)));
                }
            }
            rejects.sort(Comparator.comparingLong(Reject::line));
            var prefix = texts.size() > 1 ? text.shown() + ": " : "";
            rejects.forEach(reject ->
                    all.add(new Reject(reject.line(), reject.column(), prefix + reject.reason(), reject.text())));
        }
        return all;
    }

    /// Name the first column that a record has no field for; too many fields are the fault of none.
    private static String firstMissing(CsvText text, CsvEngine.Misfit misfit) {
        var names = text.header().names();
        return misfit.found() == 0 || misfit.found() >= names.size() ? "" : names.get(misfit.found());
    }

    private static String reason(CsvText text, CsvEngine.Misfit misfit) {
        return "expected " + text.header().names().size() + " fields, found "
                + (misfit.found() == 0 ? "more" : misfit.found());
    }

    private static void refuseOther(CsvText first, CsvText other) {
        if (first.header().equals(other.header())) return;
        throw Refusal.otherHeader(first.shown(), first.header(), other.shown(), other.header());
    }

    private static void known(String column, List<String> names) {
        if (names.contains(column)) return;
        throw new JotterException(
                "There is no column \"" + column + "\".",
                "Expected one of: " + String.join(", ", names) + ".",
                Nearest.hint(column, names));
    }
}
