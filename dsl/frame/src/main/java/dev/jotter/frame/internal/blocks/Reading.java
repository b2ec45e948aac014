package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import dev.jotter.frame.internal.csv.Columns;
import dev.jotter.frame.internal.csv.CsvEngine.Parsed;
import dev.jotter.frame.internal.csv.CsvText;
import dev.jotter.frame.internal.csv.FieldType;
import dev.jotter.frame.internal.csv.Milliseconds;
import dev.jotter.frame.internal.csv.Settings;
import dev.jotter.frame.internal.csv.Spaces;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/// Read files as one table, each column by the narrowest type that all its fields fit.
///
/// The first rows give a guess, and all rows are read by it. A column with a field that does not fit is read once more,
/// by the next type that this field fits.
final class Reading implements AutoCloseable {
    private final List<String> names;
    private final Map<String, Kind> kinds;
    private final Pass pass;
    private final List<List<FieldType>> candidates;
    private final SortedMap<Integer, Column<?>> columns = new TreeMap<>();
    private final List<String> cut = new ArrayList<>();
    private int times = 1;

    /// @param blockSize how many bytes a block has, more or less
    /// @param breaks whether quoted fields may hold line breaks
    Reading(List<CsvText> files, Settings settings, Map<String, Kind> kinds, int blockSize, boolean breaks)
            throws IOException {
        this.kinds = kinds;
        var header = files.getFirst().header();
        names = header.names();
        var dialect = Dialect.of(header.delimiter(), settings.quote(), names.size(), settings.missing());
        pass = new Pass(files.stream().map(CsvText::file).toList(), dialect, settings.headerLine(), blockSize, breaks);
        candidates = names.stream()
                .<List<FieldType>>map(name -> new ArrayList<>(FieldType.candidates(kinds.get(name), settings)))
                .toList();
    }

    Parsed parsed() throws IOException {
        guess();
        List<Integer> open = IntStream.range(0, names.size()).boxed().toList();
        while (!open.isEmpty()) open = read(open);
        Milliseconds.say(cut);
        return new Parsed(Columns.table(List.copyOf(columns.values())), pass.misfits());
    }

    private void guess() throws IOException {
        var sample = pass.sample();
        for (var at = 0; at < names.size(); at++) {
            while (read(sample, at) instanceof Part.Unfit(String text)) narrow(at, text);
        }
    }

    private Part read(Tokens sample, int at) throws CharacterCodingException {
        var reader = FieldReader.of(candidates.get(at).getFirst());
        return reader.read(sample, at, reader.array(sample.rows()), 0);
    }

    /// Read some columns.
    ///
    /// @return those of them that have another type than was thought
    private List<Integer> read(List<Integer> places) throws IOException {
        var room = pass.expected(times);
        var builders = pass.each(
                places,
                at -> new ColumnBuilder(at, names.get(at), candidates.get(at).getFirst(), room));
        try {
            var rows = pass.read(builders, room);
            var open = new ArrayList<Integer>();
            for (var builder : builders) if (!finished(builder, rows)) open.add(builder.place());
            return open;
        } catch (Rows.Full more) {
            times *= 2;
            return places;
        }
    }

    private boolean finished(ColumnBuilder builder, int rows) throws CharacterCodingException {
        var at = builder.place();
        if (builder.unfit().isPresent()) {
            narrow(at, builder.unfit().get());
            return false;
        }
        var vacuous = !builder.isPresent() && !kinds.containsKey(names.get(at));
        if (builder.isCut()) cut.add(names.get(at));
        columns.put(at, vacuous ? builder.empty(rows) : builder.column(rows));
        return true;
    }

    /// Leave out the types that a field does not fit.
    private void narrow(int at, String field) {
        var types = candidates.get(at);
        types.removeIf(type -> !type.fits(Spaces.trim(field)));
        var name = names.get(at);
        if (types.isEmpty()) throw new UnfitColumn(name, kinds.getOrDefault(name, Kind.TEXT), field);
    }

    @Override
    public void close() throws IOException {
        pass.close();
    }
}
