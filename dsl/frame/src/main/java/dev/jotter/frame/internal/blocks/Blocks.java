package dev.jotter.frame.internal.blocks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Cut files into blocks, each from where the last one ended to a line's end.
final class Blocks implements Lanes.Pieces<Block> {
    private final List<FileText> files;
    private final int usual;
    private int file;
    private long from;
    private int size;
    private int number;

    /// @param usual how many bytes a block has, more or less
    Blocks(List<FileText> files, int usual) {
        this.files = files;
        this.usual = usual;
        from = files.getFirst().begin();
        size = usual;
    }

    @Override
    public Optional<Block> next() throws IOException {
        while (from >= files.get(file).end()) {
            if (file + 1 == files.size()) return Optional.empty();
            from = files.get(++file).begin();
        }
        var text = files.get(file);
        var to = from;
        while (to == from && size <= Block.LARGEST) {
            to = text.end() - from <= size ? text.end() : text.behindLine(from, from + size);
            if (to == from) size *= 2;
        }
        // What is too large is refused by its reader.
        if (to == from) to = text.end();
        var block = new Block(number++, file, from, to, from == text.begin(), to == text.end());
        from = to;
        size = usual;
        return Optional.of(block);
    }

    /// Begin the next block within this one, where its last whole record ends. When it has none, the next one is the
    /// same and larger.
    void consumed(Block block, int bytes) {
        from = block.from() + bytes;
        if (bytes > 0) return;
        size = (int) Math.min(Integer.MAX_VALUE, 2 * (block.to() - block.from()));
        number--;
    }
}
