package dev.jotter.display;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Turn any value into its representations.
public final class Rendering {
    /// How many elements of an array are written before the rest is counted.
    private static final int ARRAY_LIMIT = 100;

    private Rendering() {}

    /// Show a value: as it shows itself, else by a [Renderer], else as text (arrays by their elements).
    ///
    /// Text without end is cut, with a sentence that says so.
    public static MimeBundle of(@Nullable Object value) {
        return Shortening.of(whole(value));
    }

    /// Show a value in the given MIME types alone. Text is taken for content of each type; of another value the
    /// representations that it has of these types are kept, and where it has none its text stands for the first.
    public static MimeBundle of(@Nullable Object value, String... mimes) {
        var all = of(value);
        if (mimes.length == 0) return all;
        var chosen = new LinkedHashMap<String, Object>();
        for (var mime : mimes) {
            if (value instanceof CharSequence text) chosen.put(mime, text.toString());
            else if (all.data().containsKey(mime)) chosen.put(mime, all.data().get(mime));
        }
        if (chosen.isEmpty()) chosen.put(mimes[0], all.text());
        return new MimeBundle(chosen, all.metadata());
    }

    private static MimeBundle whole(@Nullable Object value) {
        if (value instanceof Displayable shown) return shown.toMimeBundle();
        if (value instanceof MimeBundle bundle) return bundle;
        if (value == null) return MimeBundle.text("null");
        for (var renderer : Renderers.ALL) {
            var bundle = renderer.render(value);
            if (bundle.isPresent()) return bundle.get();
        }
        return MimeBundle.text(value.getClass().isArray() ? array(value) : String.valueOf(value));
    }

    private static String array(Object array) {
        var length = Array.getLength(array);
        var text = new StringJoiner(", ", "[", "]");
        for (var i = 0; i < Math.min(length, ARRAY_LIMIT); i++) {
            var element = Array.get(array, i);
            text.add(element != null && element.getClass().isArray() ? array(element) : String.valueOf(element));
        }
        if (length > ARRAY_LIMIT) text.add("… " + (length - ARRAY_LIMIT) + " more");
        return text.toString();
    }

    /// Found once, when the first value that needs one is shown.
    private static final class Renderers {
        static final Iterable<Renderer> ALL = ServiceLoader.load(Renderer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
