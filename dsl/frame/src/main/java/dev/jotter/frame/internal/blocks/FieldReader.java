package dev.jotter.frame.internal.blocks;

import dev.jotter.frame.internal.csv.FieldType;
import java.nio.charset.CharacterCodingException;

/// Read the fields of one column. The usual spelling of a value is read from its bytes; what is spelt otherwise becomes
/// a text first, on which [FieldType] decides.
///
/// Every reader has the loop over the rows for itself: a shared one would have to call each field's reading through an
/// interface and know no primitive array, which costs more than the reading.
interface FieldReader {
    /// Make the array that takes the values of so many rows.
    Object array(int rows);

    /// Read the column's fields of a block.
    ///
    /// @param array takes the values
    /// @param row where the first of them belongs
    Part read(Tokens tokens, int column, Object array, int row) throws CharacterCodingException;

    /// Give what reads a type.
    static FieldReader of(FieldType type) {
        return switch (type) {
            case WHOLE, SAID_WHOLE -> new WholeReader(type);
            case DECIMAL, SAID_DECIMAL -> new DecimalReader(type);
            case DATE -> new DateReader();
            case DATE_TIME -> new DateTimeReader();
            case INSTANT -> SpeltReader.instants();
            case TIME -> SpeltReader.times();
            case BOOLEAN, SAID_BOOLEAN -> SpeltReader.truths(type);
            case TEXT -> new TextReader(new Dictionary());
        };
    }
}
