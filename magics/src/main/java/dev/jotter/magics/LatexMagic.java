package dev.jotter.magics;

/// Show a cell as LaTeX.
public final class LatexMagic extends ShowingMagic {
    public LatexMagic() {
        super("latex", "text/latex", "LaTeX", "$e^{i\\\\pi} + 1 = 0$");
    }
}
