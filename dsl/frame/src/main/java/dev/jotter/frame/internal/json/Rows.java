package dev.jotter.frame.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jotter.frame.internal.gather.Gathering;
import java.io.IOException;
import java.util.List;

/// Put objects into columns, one a row. An object within an object is parted into columns called `outer.inner`; an
/// array stays JSON text, and so does what is an object in one row and none in another.
final class Rows {
    /// An object with more keys than this is a map from something to something, and no row of columns.
    static final int MOST_KEYS = 1000;

    private final Gathering gathering;
    private final Shape shape;
    private final Place root = new Place("");
    /// Counts the objects that were begun, of which a broken one becomes no row.
    private int attempt;

    Rows(Gathering gathering, Shape shape) {
        this.gathering = gathering;
        this.shape = shape;
        root.holdsObjects = true;
    }

    /// Take the object at whose opening brace the parser stands as the next row.
    void row(JsonParser parser) throws IOException {
        attempt++;
        fields(parser, root);
        gathering.endRow();
    }

    private void fields(JsonParser parser, Place place) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var child = place.child(parser.currentName());
            if (child.enter(attempt)) throw new TwiceKey(child.path());
            value(parser, parser.nextToken(), child);
        }
        if (place != root && place.children() > MOST_KEYS) shape.keepWhole(place.path());
    }

    private void value(JsonParser parser, JsonToken token, Place place) throws IOException {
        var isObject = token == JsonToken.START_OBJECT;
        if (token != JsonToken.VALUE_NULL && !shape.keepsWhole(place.path())) {
            if (isObject) place.holdsObjects = true;
            else place.holdsValues = true;
            if (place.holdsObjects && place.holdsValues) shape.keepWhole(place.path());
            else if (isObject) {
                fields(parser, place);
                return;
            }
        }
        leaf(parser, token, place);
    }

    private void leaf(JsonParser parser, JsonToken token, Place place) throws IOException {
        var row = gathering.rows();
        switch (token) {
            // Nothing is said about the column yet: it may turn out to be one of objects.
            case VALUE_NULL -> {}
            case VALUE_TRUE, VALUE_FALSE -> place.column(gathering).truth(row, token == JsonToken.VALUE_TRUE);
            case VALUE_STRING -> place.column(gathering).text(row, parser.getText());
            case VALUE_NUMBER_INT -> whole(parser, place, row);
            case VALUE_NUMBER_FLOAT -> place.column(gathering).number(row, parser.getDoubleValue(), parser.getText());
            default -> place.column(gathering).text(row, JsonFormat.text(parser));
        }
    }

    private void whole(JsonParser parser, Place place, int row) throws IOException {
        var column = place.column(gathering);
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) column.text(row, parser.getText());
        else if (parser.getLongValue() == 0 && parser.getText().startsWith("-")) column.number(row, -0.0, "-0");
        else column.whole(row, parser.getLongValue());
    }

    /// Name the columns in order, and tell the shape of the file what the next reading has to know.
    List<String> finish() {
        shape.areTexts(gathering.outgrown());
        root.all()
                .filter(place -> place != root && place.holdsObjects && place.children() == 0)
                .forEach(place -> shape.keepWhole(place.path()));
        return root.leaves().map(Place::path).toList();
    }

    /// Tell that an object names a key twice.
    static final class TwiceKey extends IOException {
        private static final long serialVersionUID = 1L;

        TwiceKey(String path) {
            super("the key \"" + path + "\" comes twice in one object");
        }
    }
}
