package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.Kind;
import dev.jotter.frame.internal.csv.CsvEngine;
import dev.jotter.frame.internal.csv.CsvText;
import dev.jotter.frame.internal.csv.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Read CSV by our own reader, in Java alone.
///
/// Blocks of whole lines are read at once on all cores. That is right as long as no quoted field holds a line break;
/// the first block that has one finds it, since all lines before it end records, and then the blocks are read one
/// after the other.
public final class BlockCsv implements CsvEngine {
    private final int blockSize;

    public BlockCsv() {
        this(Block.USUAL);
    }

    /// @param blockSize how many bytes a block has, more or less
    BlockCsv(int blockSize) {
        this.blockSize = blockSize;
    }

    @Override
    public Parsed read(List<CsvText> files, Settings settings, Map<String, Kind> kinds) throws IOException {
        try (var atOnce = new Reading(files, settings, kinds, blockSize, false)) {
            return atOnce.parsed();
        } catch (Tokens.LineBreak within) {
            try (var oneByOne = new Reading(files, settings, kinds, blockSize, true)) {
                return oneByOne.parsed();
            }
        }
    }
}
