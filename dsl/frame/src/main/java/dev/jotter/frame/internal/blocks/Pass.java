package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.CsvEngine.Misfit;
import dev.jotter.frame.internal.csv.Lines;
import dev.jotter.frame.internal.csv.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Go through files and hand the columns what is in them, block after block.
final class Pass implements AutoCloseable {
    /// So many bytes give the first guess at types.
    private static final int SAMPLE = 1 << 14;

    /// Point at a record that is no row.
    private record Outsider(int file, long position, int found) {}

    private final List<Path> paths;
    private final List<FileText> files = new ArrayList<>();
    private final Dialect dialect;
    private final boolean headers;
    private final int blockSize;
    private final boolean breaks;
    private final Lanes lanes;
    private final List<Outsider> outsiders = new ArrayList<>();
    private Rows rows = new Rows(0);

    /// @param headers whether each file begins with a record that is none
    /// @param blockSize how many bytes a block has, more or less
    /// @param breaks whether quoted fields may hold line breaks
    Pass(List<Path> paths, Dialect dialect, boolean headers, int blockSize, boolean breaks) throws IOException {
        this.paths = paths;
        this.dialect = dialect;
        this.headers = headers;
        this.blockSize = blockSize;
        this.breaks = breaks;
        try {
            for (var path : paths) files.add(FileText.open(path));
        } catch (IOException e) {
            for (var file : files) file.close();
            throw e;
        }
        var size = files.stream().mapToLong(FileText::end).sum();
        lanes = new Lanes(breaks || size < blockSize ? 1 : Runtime.getRuntime().availableProcessors());
    }

    /// Expect so many rows, which the columns need room for.
    ///
    /// @param times how many times the guess to expect
    int expected(int times) throws IOException {
        return Estimate.rows(files, dialect, times);
    }

    /// Make something of each item, on all cores: to get large arrays from the system takes a while.
    <W, T> List<T> each(List<W> items, Function<W, T> make) throws IOException {
        var made = new ArrayList<T>();
        var left = items.iterator();
        lanes.each(
                () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty(),
                (item, lane) -> make.apply(item),
                made::add);
        return made;
    }

    /// Read the first rows.
    Tokens sample() throws IOException {
        var reader = reader(List.of(), new Rows(0));
        var blocks = new Blocks(files, SAMPLE);
        var tokens = new Tokens(dialect);
        for (var block = blocks.next(); block.isPresent() && tokens.rows() == 0; block = blocks.next()) {
            tokens = reader.tokens(block.get());
            if (breaks) blocks.consumed(block.get(), tokens.consumed());
        }
        return tokens;
    }

    /// Read all rows into columns.
    ///
    /// @param room how many rows the columns have room for
    /// @return how many rows there are
    /// @throws Rows.Full when they have not room enough
    int read(List<ColumnBuilder> columns, int room) throws IOException {
        outsiders.clear();
        rows = new Rows(room);
        var blocks = new Blocks(files, blockSize);
        if (breaks) oneByOne(blocks, columns);
        else atOnce(blocks, columns);
        return rows.count();
    }

    private void atOnce(Blocks blocks, List<ColumnBuilder> columns) throws IOException {
        var readers = IntStream.range(0, lanes.count())
                .mapToObj(_ -> reader(columns, rows))
                .toList();
        lanes.each(blocks, (block, lane) -> readers.get(lane).read(block), read -> take(read, columns));
    }

    /// Only the reading of a block shows where its last record ends, and with that where the next block begins.
    private void oneByOne(Blocks blocks, List<ColumnBuilder> columns) throws IOException {
        var reader = reader(columns, rows);
        for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
            Stop.check();
            var read = reader.read(block.get());
            blocks.consumed(block.get(), read.consumed());
            if (read.consumed() > 0) take(read, columns);
        }
    }

    private void take(BlockReader.Read read, List<ColumnBuilder> columns) {
        var block = read.block();
        for (var i = 0; i < columns.size(); i++) columns.get(i).add(read.parts().get(i), read.row(), read.rows());
        for (var misfit : read.misfits()) {
            outsiders.add(new Outsider(block.file(), block.from() + misfit.position(), misfit.found()));
        }
    }

    /// List the records of the last reading that were no rows.
    List<Misfit> misfits() throws IOException {
        var misfits = new ArrayList<Misfit>();
        for (var file = 0; file < files.size(); file++) {
            var of = file;
            var mine = outsiders.stream().filter(one -> one.file() == of).toList();
            if (mine.isEmpty()) continue;
            var lines = Lines.of(
                    paths.get(file), mine.stream().map(Outsider::position).toList());
            for (var at = 0; at < lines.size(); at++) {
                var found = mine.get(at).found();
                misfits.add(new Misfit(file, lines.get(at), found < dialect.columns() ? found : 0));
            }
        }
        return misfits;
    }

    private BlockReader reader(List<ColumnBuilder> columns, Rows taken) {
        return new BlockReader(files, dialect, headers, breaks, columns, taken);
    }

    @Override
    public void close() throws IOException {
        lanes.close();
        for (var file : files) file.close();
    }
}
