package dev.jotter.frame;

/// One named bar of a chart, with an error bar of `error` to both sides.
public record Bar(String name, double value, double error) {
    /// Make a bar without an error bar.
    public static Bar of(String name, double value) {
        return new Bar(name, value, 0);
    }
}
