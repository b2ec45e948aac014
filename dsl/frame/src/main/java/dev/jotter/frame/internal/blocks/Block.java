package dev.jotter.frame.internal.blocks;

/// Say where some lines of a file stand.
///
/// @param number its place among all blocks of a reading
/// @param file the file's place in the list of files
/// @param from where the first byte stands in the file
/// @param to where the block ends: behind a line's end, or at the end of the file
/// @param first whether the file begins with it
/// @param last whether the file ends with it
record Block(int number, int file, long from, long to, boolean first, boolean last) {
    /// So many bytes a block has, more or less.
    static final int USUAL = 1 << 19;

    /// A line that is longer is a quote that nobody closed.
    static final int LARGEST = 64 << 20;
}
