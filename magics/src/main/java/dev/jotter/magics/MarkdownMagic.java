package dev.jotter.magics;

/// Show a cell as Markdown.
public final class MarkdownMagic extends ShowingMagic {
    public MarkdownMagic() {
        super("markdown", "text/markdown", "Markdown", "**bold**");
    }
}
