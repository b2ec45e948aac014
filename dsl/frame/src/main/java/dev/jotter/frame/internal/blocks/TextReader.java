package dev.jotter.frame.internal.blocks;

/// Read texts as their numbers in a dictionary.
///
/// @param dictionary holds what the reading thread has seen of the column
record TextReader(Dictionary dictionary) implements FieldReader {
    @Override
    public Object array(int rows) {
        return new int[rows];
    }

    @Override
    public Part read(Tokens tokens, int column, Object array, int row) {
        var numbers = (int[]) array;
        var end = row + tokens.rows();
        var bytes = tokens.bytes();
        var begins = tokens.from();
        var ends = tokens.to();
        var columns = tokens.columns();
        var before = dictionary.count();
        var present = false;
        var field = column;
        for (var at = row; at < end; at++, field += columns) {
            var from = begins[field];
            var to = ends[field];
            if (from == to) {
                numbers[at] = Dictionary.MISSING;
            } else {
                present = true;
                numbers[at] = dictionary.number(bytes, from, to);
            }
        }
        return new Part.Words(present, dictionary, dictionary.from(before));
    }
}
