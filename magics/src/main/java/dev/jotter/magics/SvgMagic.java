package dev.jotter.magics;

/// Show a cell as an SVG picture.
public final class SvgMagic extends ShowingMagic {
    public SvgMagic() {
        super("svg", "image/svg+xml", "an SVG picture", "<svg><circle r=\"9\"/></svg>");
    }
}
