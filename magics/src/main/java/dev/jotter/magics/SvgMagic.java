package dev.jotter.magics;

/// Show a cell as an SVG picture.
public final class SvgMagic extends ShowingMagic {
    public SvgMagic() {
        super("svg", "image/svg+xml", "an SVG picture", "<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"20\\" height=\\"20\\"><circle cx=\\"10\\" cy=\\"10\\" r=\\"9\\"/></svg>");
    }
}
