package dev.jotter.display;

/// Write text into HTML safely.
public final class Html {
    private Html() {}

    /// Escape what would be markup, for element content and for quoted attributes.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
