package dev.jotter.serve.internal.live;

/// Say that a model was taken off the server between being found and being held.
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String model;

    Stopped(String model) {
        super("\"" + model + "\" was taken off the server.");
        this.model = model;
    }

    /// Give the model's name.
    public String model() {
        return model;
    }
}
