package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import java.util.ArrayList;
import java.util.Map;

/// Say as text what a bundle shows, where nothing else can be shown.
final class MimeText {
    private static final Map<String, String> PICTURES =
            Map.of("image/png", "png", "image/jpeg", "jpg", "image/gif", "gif");

    private MimeText() {}

    /// Give its own text, else that of its HTML or of whatever text it has; and where its picture was saved.
    static String of(MimeBundle bundle, PlotFiles plots) {
        var lines = new ArrayList<String>();
        var text = bundle.text().isEmpty() ? instead(bundle) : bundle.text();
        if (!text.isEmpty()) lines.add(text);
        PICTURES.forEach((type, extension) -> {
            if (bundle.data().get(type) instanceof String picture) lines.add(plots.save(picture, extension));
        });
        return String.join("\n", lines);
    }

    private static String instead(MimeBundle bundle) {
        if (bundle.data().get(MimeBundle.HTML) instanceof String html) return plain(html);
        return bundle.data().entrySet().stream()
                .filter(one -> !PICTURES.containsKey(one.getKey()))
                .map(one -> one.getKey().startsWith("text/") ? one.getValue().toString() : "[" + one.getKey() + "]")
                .findFirst()
                .orElse("");
    }

    /// Give what a reader of the page would read.
    static String plain(String html) {
        return html.replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i) ?<(?:br|/p|/div|/tr|/li|/h\\d|/pre|/table|/ul|/ol)\\b[^>]*> ?", "\n")
                .replaceAll("(?i)<li\\b[^>]*> ?", "- ")
                .replaceAll("(?i)</t[dh]> ?", "  ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("(?m)^ +| +$", "")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }
}
