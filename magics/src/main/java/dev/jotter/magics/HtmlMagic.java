package dev.jotter.magics;

/// Show a cell as HTML.
public final class HtmlMagic extends ShowingMagic {
    public HtmlMagic() {
        super("html", "text/html", "HTML", "<b>bold</b>");
    }
}
