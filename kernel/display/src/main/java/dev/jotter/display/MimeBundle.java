package dev.jotter.display;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Hold what a value looks like: one representation per MIME type, the plain text always among them.
///
/// Text types carry a `String`, binary types (`image/png`) a Base64 `String`, JSON types any tree of maps, lists,
/// strings, numbers and booleans. Immutable.
///
/// @param data representations by MIME type, in order of preference
/// @param metadata hints for the front end, by MIME type
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";
    public static final String PNG = "image/png";

    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /// Make a bundle of plain text only.
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of(TEXT, text), Map.of());
    }

    /// Make a bundle of HTML with the plain text that stands for it elsewhere.
    public static MimeBundle html(String html, String text) {
        return text(text).with(HTML, html);
    }

    /// Make a bundle of a PNG picture, shown `width` by `height` CSS pixels, with the text line that stands for it.
    public static MimeBundle png(byte[] png, int width, int height, String text) {
        var data = new LinkedHashMap<String, Object>();
        data.put(PNG, Base64.getEncoder().encodeToString(png));
        data.put(TEXT, text);
        return new MimeBundle(data, Map.of(PNG, Map.of("width", width, "height", height)));
    }

    /// Make a bundle of one representation given as text, as `display(value, mime)` does.
    public static MimeBundle of(String mime, String content) {
        return new MimeBundle(Map.of(mime, content), Map.of());
    }

    /// Add or replace one representation.
    public MimeBundle with(String mime, Object content) {
        var more = new LinkedHashMap<>(data);
        more.put(mime, content);
        return new MimeBundle(more, metadata);
    }

    /// Give the plain text, or the empty string where there is none.
    public String text() {
        return data.getOrDefault(TEXT, "").toString();
    }
}
