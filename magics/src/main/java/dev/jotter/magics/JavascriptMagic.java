package dev.jotter.magics;

/// Show a cell as JavaScript that the browser runs.
public final class JavascriptMagic extends ShowingMagic {
    public JavascriptMagic() {
        super("javascript", "application/javascript", "JavaScript that the browser runs", "console.log(1)");
    }
}
