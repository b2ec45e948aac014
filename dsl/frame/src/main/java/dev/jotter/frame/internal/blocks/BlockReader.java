package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.CsvEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Read blocks, one after the other, on one thread.
final class BlockReader {
    /// Hold what a block gave.
    ///
    /// @param row where its rows begin in the columns
    /// @param parts one for each column that is read
    /// @param consumed how many bytes were read; a record that does not end in the block is left
    record Read(Block block, int row, int rows, List<Part> parts, List<Tokens.Misfit> misfits, int consumed) {}

    private final List<FileText> files;
    private final Tokens tokens;
    private final boolean headers;
    private final boolean breaks;
    private final List<ColumnBuilder> columns;
    private final List<FieldReader> readers;
    private final Rows rows;
    private byte[] bytes = {};

    BlockReader(
            List<FileText> files,
            Dialect dialect,
            boolean headers,
            boolean breaks,
            List<ColumnBuilder> columns,
            Rows rows) {
        this.files = files;
        this.tokens = new Tokens(dialect);
        this.headers = headers;
        this.breaks = breaks;
        this.columns = columns;
        this.rows = rows;
        this.readers =
                columns.stream().map(column -> FieldReader.of(column.type())).toList();
    }

    /// Read a block into the columns.
    Read read(Block block) throws IOException {
        tokens(block);
        if (tokens.consumed() == 0) return new Read(block, 0, 0, List.of(), List.of(), 0);
        var row = rows.take(block.number(), tokens.rows());
        var parts = new ArrayList<Part>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            // What comes behind a field that does not fit is not needed.
            parts.add(
                    column.unfit().isPresent()
                            ? new Part.Unfit("")
                            : readers.get(i).read(tokens, column.place(), column.values(), row));
        }
        return new Read(block, row, tokens.rows(), parts, tokens.misfits(), tokens.consumed());
    }

    /// Find the fields of a block.
    Tokens tokens(Block block) throws IOException {
        if (block.to() - block.from() > Block.LARGEST) {
            throw new CsvEngine.Refused(new IOException("A line is longer than 64 MB."));
        }
        var size = (int) (block.to() - block.from());
        if (bytes.length <= size) bytes = new byte[size + 1];
        files.get(block.file()).read(block.from(), bytes, size);
        // The last line of a file may lack its end.
        if (size > 0 && block.last() && bytes[size - 1] != '\n') bytes[size++] = '\n';
        tokens.read(bytes, size, headers && block.first(), block.last(), breaks);
        return tokens;
    }
}
