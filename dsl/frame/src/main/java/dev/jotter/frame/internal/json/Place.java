package dev.jotter.frame.internal.json;

import dev.jotter.frame.internal.gather.GatheredColumn;
import dev.jotter.frame.internal.gather.Gathering;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place in the objects of a file, such as `address.city`: what was found there, and the column it goes to.
final class Place {
    private final String path;
    private final Map<String, Place> children = new LinkedHashMap<>();
    private @Nullable GatheredColumn column;
    private int visit;
    /// Whether an object was found here; it is parted into its fields.
    boolean holdsObjects;
    /// Whether a value other than an object was found here.
    boolean holdsValues;

    Place(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    Place child(String key) {
        var known = children.get(key);
        if (known != null) return known;
        var named = key.isBlank() ? "column" + (children.size() + 1) : key;
        var made = new Place(path.isEmpty() ? named : path + "." + named);
        children.put(key, made);
        return made;
    }

    int children() {
        return children.size();
    }

    /// Come here with an object, which has a number from 1.
    ///
    /// @return whether the same object was here before
    boolean enter(int object) {
        var again = visit == object;
        visit = object;
        return again;
    }

    GatheredColumn column(Gathering gathering) {
        if (column == null) column = gathering.add(path);
        return column;
    }

    /// Name the columns in the order of the fields, each object's together.
    Stream<Place> leaves() {
        return holdsObjects ? children.values().stream().flatMap(Place::leaves) : Stream.of(this);
    }

    /// List this place and those in it.
    Stream<Place> all() {
        return Stream.concat(Stream.of(this), children.values().stream().flatMap(Place::all));
    }
}
